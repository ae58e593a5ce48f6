/** Text in several styles, broken into the rows of a terminal. */
import {graphemesOf, widthOf} from '../report/width.js'

/** What a piece of text is, from which its colour follows. */
export type Style =
  | 'plain'
  | 'removed'
  | 'likely'
  | 'sure'
  | 'current'
  | 'settled'
  | 'accepted'
  | 'hint'
  | 'note'
  | 'title'
  | 'alert'
  | 'good'

/** Free of control characters. */
export interface Piece {
  text: string
  style: Style
}

export type Row = Piece[]

interface Glyph {
  text: string
  width: number
  piece: Piece
}

/**
 * Breaks at spaces, and words that are longer than a row anywhere but within a grapheme.
 *
 * @param columns of a row; at least two, which is what the widest letters need
 * @returns at least one row
 */
export function wrap(pieces: readonly Piece[], columns: number): Row[] {
  const rows: Glyph[][] = []
  let row: Glyph[] = []
  let width = 0
  let afterSpace = 0
  for (const glyph of glyphsOf(pieces)) {
    while (row.length > 0 && width + glyph.width > columns && glyph.text !== ' ') {
      // A word that fills the row by itself has no space to break at.
      const cut = afterSpace > 0 ? afterSpace : row.length
      rows.push(row.slice(0, cut))
      row = row.slice(cut)
      width = row.reduce((sum, one) => sum + one.width, 0)
      afterSpace = 0
    }
    row.push(glyph)
    width += glyph.width
    if (glyph.text === ' ') afterSpace = row.length
  }
  rows.push(row)
  return rows.map((glyphs) => joined(withoutEnd(glyphs)))
}

/** Graphemes do not go over pieces, which start and end at words. */
function* glyphsOf(pieces: readonly Piece[]): Generator<Glyph> {
  for (const piece of pieces) for (const text of graphemesOf(piece.text)) yield {text, width: widthOf(text), piece}
}

/** Spaces at the end of a row need no room. */
function withoutEnd(glyphs: readonly Glyph[]): readonly Glyph[] {
  return glyphs.slice(0, glyphs.findLastIndex(({text}) => text !== ' ') + 1)
}

function joined(glyphs: readonly Glyph[]): Row {
  const row: Row = []
  let last: Piece | undefined
  for (const {text, piece} of glyphs) {
    if (piece === last) row.at(-1)!.text += text
    else row.push({text, style: piece.style})
    last = piece
  }
  return row
}

export const widthOfRow = (row: Row) => row.reduce((sum, {text}) => sum + widthOf(text), 0)

/** @returns the row with spaces up to a width, or what fits of it, with … at its end */
export function padded(row: Row, columns: number): Row {
  const free = columns - widthOfRow(row)
  if (free >= 0) return [...row, {text: ' '.repeat(free), style: 'plain'}]
  const glyphs = [...glyphsOf(row)]
  let width = 1
  const end = glyphs.findIndex((glyph) => {
    width += glyph.width
    return width > columns
  })
  const cut = joined(glyphs.slice(0, end))
  return padded([...cut, {text: '…', style: cut.at(-1)?.style ?? 'plain'}], columns)
}
