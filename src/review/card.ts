/** What stands below the article: the finding or the removed lines that are looked at, a question, and the keys. */
import {count} from '../report/printable.js'
import {isRemoved} from './decisions.js'
import {keysOf} from './key-help.js'
import {shown, styleOf, verdictOn} from './passage.js'
import {isFinding, linesOf, type Sheet, type State, type Stop, sheetOf, stopOf} from './state.js'
import {type Row, wrap} from './wrap.js'

/** Rows of a reason at most, and of all that is told of a finding. */
const longestReason = 2
const cardRows = 2 + longestReason

/** @returns always as many rows, so that the article does not move */
export function bottomOf(state: State, columns: number): Row[] {
  const sheet = sheetOf(state)
  const stop = stopOf(sheet)
  const card = stop ? cardOf(sheet, stop, columns) : []
  return [
    ruler(sheet, stop, columns),
    ...Array.from({length: cardRows}, (_, at) => card[at] ?? []),
    questionOf(state),
    keysOf(state.mode, columns)
  ]
}

function ruler({stops}: Sheet, stop: Stop | undefined, columns: number): Row {
  const findings = stops.filter(isFinding)
  const place = stop && isFinding(stop) ? ` ${findings.indexOf(stop) + 1} of ${findings.length} ` : ''
  return [{text: `──${place}${'─'.repeat(Math.max(0, columns - place.length - 2))}`, style: 'note'}]
}

function cardOf(sheet: Sheet, stop: Stop, columns: number): Row[] {
  const {article, decisions} = sheet
  const {flag, run} = stop
  const gone = isRemoved(article.lines[stop.line]!, decisions)
  if (run !== undefined) {
    const {ruleId, template} = article.report.removed[run]!
    const size = count(linesOf(sheet, stop).filter(({text}) => text.trim() !== '').length, 'line')
    const why: Row = template ? [{text: 'stands in other files of the folder too', style: 'note'}] : []
    return [
      [
        {text: `${size} ${gone ? 'removed' : 'kept by you'}: `, style: 'plain'},
        {text: shown(ruleId), style: 'title'}
      ],
      why
    ]
  }
  if (!flag) return gone ? [[{text: '1 line removed by you', style: 'plain'}]] : []
  const {confidence = 1, ruleId, reason} = flag.message
  const head: Row = [
    {text: shown(ruleId), style: 'title'},
    {text: ` ${confidence.toFixed(2)}  `, style: 'note'},
    {text: `“${shown(flag.message.actual)}”`, style: styleOf(flag, decisions)}
  ]
  const told = decisions.flags.has(flag) ? verdictOn(flag, decisions) : choicesOf(flag.message.expected)
  return [head, told, ...wrap([{text: shown(reason), style: 'plain'}], columns - 1).slice(0, longestReason)]
}

const choicesOf = (expected: readonly string[]): Row =>
  expected.flatMap(
    (one, at): Row => [
      {text: `${at + 1} `, style: 'title'},
      {text: `${shown(one)}  `, style: 'hint'}
    ]
  )

function questionOf(state: State): Row {
  const {mode, notice} = state
  if (notice !== undefined) return [{text: shown(notice), style: 'alert'}]
  if (mode.kind === 'reason') {
    const what = mode.scope === 'phrase' ? 'Never flag this phrase. Why: ' : 'Silence this finding. Why: '
    return [
      {text: what, style: 'alert'},
      {text: shown(mode.text), style: 'plain'},
      {text: '_', style: 'current'}
    ]
  }
  if (mode.kind === 'confirm-write') return [{text: `Write ${tellWork(state)}? (y/n)`, style: 'alert'}]
  if (mode.kind === 'confirm-quit') return [{text: 'Quit, and forget what was decided? (y/n)', style: 'alert'}]
  return []
}

/** Only what was looked at is written. */
function tellWork({sheets}: State): string {
  const seen = sheets.filter((sheet) => sheet.seen)
  const decisions = seen.flatMap(({decisions: {flags}}) => [...flags.values()])
  const of = (kind: string) => decisions.filter((one) => one.kind === kind).length
  const parts = [count(seen.length, 'article')]
  if (of('accept') > 0) parts.push(`${count(of('accept'), 'suggestion')} taken`)
  if (of('silence') > 0) parts.push(`${of('silence')} silenced`)
  return parts.join(', ')
}
