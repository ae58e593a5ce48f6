/** A line of the article as it is shown: its text in pieces, and what is said beside it. */
import {harmless} from '../report/printable.js'
import type {Flag, Line} from './article.js'
import {accepted, type Decisions, isRemoved} from './decisions.js'
import type {Sheet} from './state.js'
import type {Piece, Row, Style} from './wrap.js'

/** From which confidence on a finding is shown as a sure one, as in the report. */
const sure = 0.8

/** How lines are shown. */
export interface Manner {
  /** Whether styles show; otherwise signs in the text say the same. */
  colour: boolean
  /** Whether suggestions stand in the text, behind what they are for. */
  inline: boolean
}

/** @returns the text, of the same length, with nothing in it that steers a terminal */
export const shown = (text: string) => harmless(text.replaceAll('\t', ' '))

/** @returns one letter that says what becomes of a line, so that it shows without colours too */
export function signOf(line: Line, {decisions}: Sheet): string {
  if (isRemoved(line, decisions)) return '-'
  if (line.run !== undefined) return '+'
  return line.flags.length > 0 ? '~' : ' '
}

/**
 * @param current the finding that is looked at
 * @returns the text of a line
 */
export function piecesOf(line: Line, {decisions, article}: Sheet, manner: Manner, current?: Flag): Piece[] {
  const text = shown(line.text)
  if (isRemoved(line, decisions)) return [{text, style: 'removed'}, ...reasonOf(line, article, manner)]
  const pieces: Piece[] = []
  let at = 0
  for (const flag of apart(line.flags, current)) {
    pieces.push({text: text.slice(at, flag.start), style: 'plain'})
    pieces.push(...flagPieces(flag, text.slice(flag.start, flag.end), decisions, manner, flag === current))
    at = flag.end
  }
  pieces.push({text: text.slice(at), style: 'plain'})
  return pieces.filter((piece) => piece.text !== '')
}

function reasonOf(line: Line, {lines, report}: Sheet['article'], {inline}: Manner): Piece[] {
  const isFirst = line.run !== undefined && lines.find(({run}) => run === line.run) === line
  return isFirst && inline ? [{text: `  (${shown(report.removed[line.run!]!.ruleId)})`, style: 'note'}] : []
}

/** Of findings that overlap, the one that is looked at is shown, or else the first. */
function apart(flags: readonly Flag[], current: Flag | undefined): Flag[] {
  const chosen: Flag[] = []
  const order = [...flags].sort((a, b) => Number(b === current) - Number(a === current) || a.start - b.start)
  for (const flag of order) if (chosen.every(({start, end}) => flag.end <= start || flag.start >= end)) chosen.push(flag)
  return chosen.sort((a, b) => a.start - b.start)
}

function flagPieces(flag: Flag, words: string, decisions: Decisions, {colour, inline}: Manner, isCurrent: boolean): Piece[] {
  const fresh = accepted(flag, decisions)
  if (fresh !== undefined) {
    const style = isCurrent ? 'current' : 'accepted'
    // As wdiff writes it.
    return colour
      ? [
          {text: words, style: 'removed'},
          {text: ' ', style: 'plain'},
          {text: shown(fresh), style}
        ]
      : [{text: `[-${words}-]{+${shown(fresh)}+}`, style}]
  }
  const style = isCurrent ? 'current' : styleOf(flag, decisions)
  const [open, close] = isCurrent ? ['[*', '*]'] : ['[', ']']
  const marked = {text: colour ? words : `${open}${words}${close}`, style}
  const [best] = flag.message.expected
  return inline && best !== undefined && !decisions.flags.has(flag) ? [marked, {text: `{${shown(best)}?}`, style: 'hint'}] : [marked]
}

export function styleOf(flag: Flag, {flags}: Decisions): Style {
  if (flags.has(flag)) return 'settled'
  const {confidence = 1, severity} = flag.message
  return severity === 'error' || confidence >= sure ? 'sure' : 'likely'
}

/** @returns what is said beside a line: a row for each finding, or why it is removed */
export function notesOf(line: Line, sheet: Sheet): Row[] {
  const {decisions, article} = sheet
  if (isRemoved(line, decisions))
    return reasonOf(line, article, {colour: true, inline: true}).map(({text, style}) => [{text: text.trim(), style}])
  return line.flags.map((flag) => noteOf(flag, decisions))
}

function noteOf(flag: Flag, decisions: Decisions): Row {
  const {confidence = 1, ruleId} = flag.message
  const rest: Row = [{text: `  ${shown(ruleId)}`, style: 'note'}]
  return [{text: `${confidence.toFixed(2)} `, style: styleOf(flag, decisions)}, ...verdictOn(flag, decisions), ...rest]
}

/** @returns a finding with what was probably meant, or with what was decided */
export function verdictOn(flag: Flag, {flags}: Decisions): Row {
  const {actual, expected} = flag.message
  const decision = flags.get(flag)
  const words: Row = [{text: `“${shown(actual)}”`, style: 'plain'}]
  if (decision?.kind === 'accept') return [...words, {text: ` becomes ${shown(expected[decision.choice]!)}`, style: 'accepted'}]
  if (decision?.kind === 'keep') return [...words, {text: ' stays', style: 'settled'}]
  if (decision?.kind === 'silence') {
    const what = decision.scope === 'phrase' ? 'is allowed' : 'is silenced'
    return [...words, {text: ` ${what}: ${shown(decision.reason)}`, style: 'settled'}]
  }
  return expected.length > 0 ? [...words, {text: ` → ${shown(expected.join(', '))}`, style: 'hint'}] : words
}
