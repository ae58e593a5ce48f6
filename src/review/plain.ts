/** The review where no terminal can show it: the article with signs in its text, and below each line what is said about it. */
import {count} from '../report/printable.js'
import type {Article, Flag} from './article.js'
import {notesOf, piecesOf, shown, signOf} from './passage.js'
import {openReview, sheetOf} from './state.js'
import {type Piece, type Row, wrap} from './wrap.js'

const gutter = 8
/** Columns of the text at least. */
const least = 20

/**
 * @param columns of a row
 * @returns lines that start with `-` where they are removed and with `~` where something is flagged
 */
export function plainReview(article: Article, columns: number): string {
  const sheet = sheetOf(openReview([article]))
  const {verdict, messages, lines} = article.report
  const head = `${shown(article.path)}  ${verdict.label} ${verdict.score.toFixed(2)}, ${count(messages.length, 'finding')}, ${count(lines.removed, 'line')} removed\n`
  const width = Math.max(columns - gutter, least)
  const rows = article.lines.flatMap((line) => {
    if (line.text.trim() === '') return []
    const text = wrap(piecesOf(line, sheet, {colour: false, inline: true}), width)
    const first = ` ${signOf(line, sheet)}${String(line.line).padStart(gutter - 3)} `
    const told = line.run === undefined ? notesOf(line, sheet).map((note, at) => [...note, reasonOf(line.flags[at]!)]) : []
    return [
      ...text.map((row, at) => (at === 0 ? first : ' '.repeat(gutter)) + textOf(row)),
      ...told.flatMap((row) => wrap(row, width)).map((row) => `${' '.repeat(gutter - 2)}| ${textOf(row)}`)
    ]
  })
  return [head, ...rows.map((row) => `${row.trimEnd()}\n`)].join('')
}

const reasonOf = ({message: {reason}}: Flag): Piece => ({text: `: ${shown(reason)}`, style: 'plain'})

const textOf = (row: Row) => row.map(({text}) => text).join('')
