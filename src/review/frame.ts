/** The screen as lines: the article around what is looked at, what is known of that, and the keys. */
import type {ChalkInstance} from 'chalk'
import {count} from '../report/printable.js'
import {breaksIn} from '../report/reading.js'
import {bottomOf} from './card.js'
import {helpRows} from './key-help.js'
import {type Manner, notesOf, piecesOf, shown, signOf} from './passage.js'
import {type Sheet, type State, sheetOf, stopOf} from './state.js'
import {padded, type Row, type Style, widthOfRow, wrap} from './wrap.js'

export interface Size {
  columns: number
  rows: number
}

/** Columns of the sign, the line's number and the space around them. */
const gutter = 8
/** Longer lines are hard to read. */
const widestText = 96
/** Columns from which on findings are told beside the text. */
const wide = 130
/** In less there is nothing to see. */
const smallest: Size = {columns: 24, rows: 10}

export type Paint = Record<Style, (text: string) => string>

/** @returns how styles look; @param colours of level 0 show none, and `piecesOf` has to put signs */
export const paintWith = (colours: ChalkInstance): Paint => ({
  plain: String,
  removed: colours.dim.strikethrough,
  likely: colours.yellow.underline,
  sure: colours.red.underline,
  current: colours.inverse.bold,
  settled: colours.blue,
  accepted: colours.green.bold,
  hint: colours.green,
  note: colours.dim,
  title: colours.bold,
  alert: colours.yellow.bold,
  good: colours.green
})

/**
 * @param colour whether the paint shows styles
 * @returns as many lines as there are rows, none wider than the columns
 */
export function frame(state: State, size: Size, paint: Paint, colour: boolean): string[] {
  const {columns, rows} = size
  if (columns < smallest.columns || rows < smallest.rows)
    return blankTo(rows, [[{text: 'too small', style: 'plain'}]]).map((row) => print(row, columns, paint))
  const bottom = bottomOf(state, columns)
  const room = rows - 1 - bottom.length
  const body = state.mode.kind === 'help' ? helpRows : bodyOf(sheetOf(state), columns, room, colour)
  return [headOf(state), ...blankTo(room, body), ...bottom].map((row) => print(row, columns, paint))
}

const blankTo = (rows: number, list: readonly Row[]): Row[] => Array.from({length: rows}, (_, at) => list[at] ?? [])

const print = (row: Row, columns: number, paint: Paint) =>
  padded(row, columns)
    .map(({text, style}) => paint[style](text))
    .join('')
    .trimEnd()

function headOf({sheets, at}: State): Row {
  const {article} = sheets[at]!
  const {label, score} = article.report.verdict
  const place = sheets.length > 1 ? ` (${at + 1} of ${sheets.length})` : ''
  const style = label === 'human' ? 'good' : 'alert'
  return [
    {text: shown(article.path), style: 'title'},
    {text: `${place}  `, style: 'note'},
    {text: `${label} ${score.toFixed(2)}`, style},
    {text: `  ${count(article.report.messages.length, 'finding')}, ${count(article.report.lines.removed, 'line')} removed`, style: 'note'}
  ]
}

/** Rows from the middle outwards, so that only what shows is ever looked at. */
function bodyOf(sheet: Sheet, columns: number, room: number, colour: boolean): Row[] {
  const {lines} = sheet.article
  const {line: at = 0, flag} = stopOf(sheet) ?? {}
  const manner = {colour, inline: columns < wide}
  const block = (index: number) => blockOf(sheet, index, columns, manner, index === at)
  const own = block(at)
  // A paragraph may be longer than the screen.
  const place = flag
    ? Math.max(
        own.findIndex((row) => row.some(({style}) => style === 'current')),
        0
      )
    : 0
  const third = Math.floor(room / 3)
  let rows = own
  let focus = place
  for (let index = at - 1; index >= 0 && focus < room; index--) {
    const more = block(index)
    rows = [...more, ...rows]
    focus += more.length
  }
  for (let index = at + 1; index < lines.length && rows.length - focus < room; index++) rows = [...rows, ...block(index)]
  const start = Math.max(0, Math.min(focus - third, rows.length - room))
  return rows.slice(start, start + room)
}

/** @returns the rows of a line, and those of the blank lines behind it */
function blockOf(sheet: Sheet, index: number, columns: number, manner: Manner, isCurrent: boolean): Row[] {
  const line = sheet.article.lines[index]!
  const blank = Array.from({length: Math.max(0, breaksIn(line.after) - (line.text === '' ? 0 : 1))}, (): Row => [])
  if (line.text.trim() === '') return blank
  const flag = isCurrent ? stopOf(sheet)?.flag : undefined
  // A column stays free, because a terminal may take some letters for wider than they are.
  const width = Math.min(columns - gutter - 1, widestText)
  const text = wrap(piecesOf(line, sheet, manner, flag), width)
  const notes = manner.inline ? [] : notesOf(line, sheet)
  const left = (row: number): Row => {
    const number = row === 0 ? String(line.line) : ''
    return [
      {text: isCurrent ? '>' : ' ', style: 'title'},
      {text: `${row === 0 ? signOf(line, sheet) : ' '}${number.padStart(gutter - 3)} `, style: 'note'}
    ]
  }
  const rows = Array.from({length: Math.max(text.length, notes.length)}, (_, row): Row => {
    const note = notes[row]
    const main = [...left(row), ...(text[row] ?? [])]
    return note ? [...main, {text: ' '.repeat(Math.max(2, gutter + width + 3 - widthOfRow(main))), style: 'plain'}, ...note] : main
  })
  return [...rows, ...blank]
}
