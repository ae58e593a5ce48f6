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
  const raw = paragraph.data?.map?.[offset] ?? offset
  // Lines of `unspunParse` hold no break and may be very long; paragraphs of other parsers can hold some.
  if (start.line === end.line) return {line: start.line, column: start.column + raw, offset: start.offset! + raw}
  const before = text.slice(0, offset).split(/\r\n|\n|\r/)
  const line = start.line + before.length - 1
  const column = before.length === 1 ? start.column + raw : before.at(-1)!.length + 1
  return {line, column, offset: start.offset! + raw}
}
