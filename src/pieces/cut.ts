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
    const {end, breaks, lastBreak} = endOfPiece(text, offset, most)
    yield {text: text.slice(offset, end), offset, line, column}
    column = breaks > 0 ? end - lastBreak + 1 : column + end - offset
    line += breaks
    offset = end
  } while (offset < text.length)
}

interface End {
  end: number
  /** Line breaks of the piece, and the offset behind the last of them. */
  breaks: number
  lastBreak: number
}

function endOfPiece(text: string, start: number, {units, lines}: typeof largestPiece): End {
  // Or each piece would look through all that follows for the end of its last line; that line takes its own break along.
  const reach = text.slice(start, start + units + 2)
  let last: End = {end: start, breaks: 0, lastBreak: start}
  let blank: End | undefined
  for (const {0: found, index} of reach.matchAll(lineBreak)) {
    if (index > units || last.breaks === lines) break
    const isBlank = last.breaks > 0 && start + index === last.end
    const end = start + index + found.length
    last = {end, breaks: last.breaks + 1, lastBreak: end}
    if (isBlank) blank = last
  }
  if (last.breaks < lines && reach.length <= units) return {...last, end: text.length}
  if (blank && (blank.breaks > lines / 2 || blank.end - start > units / 2)) return blank
  return last.breaks > 0 ? last : {...last, end: endOfWord(text, start, start + units)}
}

function endOfWord(text: string, start: number, limit: number): number {
  const space = text.lastIndexOf(' ', limit - 1)
  if (space > Math.max(start, limit - longestWord)) return space + 1
  const isHalf = /[\udc00-\udfff]/.test(text[limit]!)
  return isHalf ? limit - 1 : limit
}
