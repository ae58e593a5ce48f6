/** Texts too long for one tree: cut into pieces, each of which is read as a text of its own. */

export interface Piece {
  text: string
  /** UTF-16 offset of its start in the whole text. */
  offset: number
  /** The point at which it starts, 1-based. */
  line: number
  column: number
}

/**
 * What a piece holds at most, in UTF-16 units and lines: more than any article, and little enough that a piece of empty lines or
 * of one-word items, which need the most memory, stays under 300 MB.
 */
export const largestPiece = {units: 2 ** 20, lines: 2 ** 15}

/** How far from the end of a long line a space is looked for. */
const longestWord = 1000

const lineBreak = /\r\n|\n|\r/g

/**
 * Cuts behind a blank line where there is one in the second half of a piece, else behind a line, else behind a word.
 *
 * @returns pieces that make up the text, one by one; at least one
 */
export function* cutText(text: string, most = largestPiece): Generator<Piece> {
  let [offset, line, column] = [0, 1, 1]
  do {
    const {end, breaks} = endOfPiece(text, offset, most)
    yield {text: text.slice(offset, end), offset, line, column}
    column = breaks > 0 ? 1 : column + end - offset
    line += breaks
    offset = end
  } while (offset < text.length)
}

interface End {
  end: number
  /** Line breaks of the piece; one that has any ends behind the last of them, unless it is the last piece. */
  breaks: number
}

function endOfPiece(text: string, start: number, {units, lines}: typeof largestPiece): End {
  // Or each piece would look through all that follows for the end of its last line; that line takes its own break along.
  const reach = text.slice(start, start + units + 2)
  let last: End = {end: start, breaks: 0}
  let blank: End | undefined
  for (const {0: found, index} of reach.matchAll(lineBreak)) {
    if (index > units || last.breaks === lines) break
    const isBlank = last.breaks > 0 && start + index === last.end
    last = {end: start + index + found.length, breaks: last.breaks + 1}
    if (isBlank) blank = last
  }
  if (last.breaks < lines && reach.length <= units) return {end: text.length, breaks: last.breaks}
  if (blank && (blank.breaks > lines / 2 || blank.end - start > units / 2)) return blank
  return last.breaks > 0 ? last : {end: endOfWord(text, start, start + units), breaks: 0}
}

function endOfWord(text: string, start: number, limit: number): number {
  // No further back than that, or each piece of an endless word would look through all before it.
  const from = Math.max(start, limit - longestWord) + 1
  const space = text.slice(from, limit).lastIndexOf(' ')
  if (space >= 0) return from + space + 1
  const isHalf = /[\udc00-\udfff]/.test(text[limit]!)
  return isHalf ? limit - 1 : limit
}
