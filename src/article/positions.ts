/** The way from a place in a paragraph's text back to the raw input. */
import type {Paragraph} from 'nlcst'
import type {Point} from 'unist'

/**
 * @param text of the paragraph
 * @param offset UTF-16 offset in `text`
 * @returns the point in the raw text
 */
export function rawPoint(paragraph: Paragraph, text: string, offset: number): Point {
  const {start, end} = paragraph.position!
  const {map, breaks} = paragraph.data ?? {}
  const raw = map?.[offset] ?? offset
  if (breaks) return pointAt(breaks, start.offset! + raw)
  // Lines of `unspunParse` hold no break and may be very long; paragraphs of other parsers can hold some.
  if (start.line === end.line) return {line: start.line, column: start.column + raw, offset: start.offset! + raw}
  const before = text.slice(0, offset).split(/\r\n|\n|\r/)
  const line = start.line + before.length - 1
  const column = before.length === 1 ? start.column + raw : before.at(-1)!.length + 1
  return {line, column, offset: start.offset! + raw}
}

/** @returns the offsets at which the lines of a text start, 0 first */
export function lineStarts(text: string): Uint32Array {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return Uint32Array.from(starts)
}

/** @param breaks what `lineStarts` gives for the text in which `offset` stands */
export function pointAt(breaks: Uint32Array, offset: number): Point {
  let [line, above] = [0, breaks.length]
  while (above - line > 1) {
    const middle = (line + above) >> 1
    if (breaks[middle]! <= offset) line = middle
    else above = middle
  }
  return {line: line + 1, column: offset - breaks[line]! + 1, offset}
}

/**
 * The way that `rawPoint` goes, backwards.
 *
 * @param text of the paragraph
 * @param offset raw offset
 * @returns the UTF-16 offset in `text` of the first unit that stands there or behind, at most its length
 */
export function textOffset(paragraph: Paragraph, text: string, offset: number): number {
  const raw = offset - paragraph.position!.start.offset!
  const {map} = paragraph.data ?? {}
  if (!map) return Math.min(Math.max(raw, 0), text.length)
  let [from, to] = [0, text.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (map[middle]! < raw) from = middle + 1
    else to = middle
  }
  return from
}

/**
 * Looks up by halves, because a file can hold as many things as offsets that are asked for.
 *
 * @param sorted by `place`, their raw offsets
 * @returns the last one at an offset or before
 */
export function lastFrom<T>(sorted: readonly T[], offset: number, place: (one: T) => number): T | undefined {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (place(sorted[middle]!) <= offset) from = middle + 1
    else to = middle
  }
  return sorted[from - 1]
}
