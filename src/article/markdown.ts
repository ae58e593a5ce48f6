/** What in a text is no prose: front matter, and in Markdown fenced code. */
import {extname} from 'node:path'

const names = new Set(['.md', '.markdown'])

export const isMarkdown = (path: string | undefined) => names.has(extname(path ?? '').toLowerCase())

/** Opens code; behind backticks, no further one may follow, or it would be code within a line. */
const opening = /^[ \t>]*(`{3,}(?!.*`)|~{3,})/
const closing = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/

/**
 * Tells of one line after the other whether it is prose. Code that is never closed goes on to the end, as Markdown has it.
 *
 * @param text of the whole file
 * @returns takes the next line that is not empty and where it starts; says whether it is to stay as it is
 */
export function watchForMarkup(text: string, path: string | undefined): (line: string, start: number) => boolean {
  const front = endOfFrontMatter(text)
  const fences = isMarkdown(path)
  let open: string | undefined
  return (line, start) => {
    if (start < front) return true
    if (!fences) return false
    if (open === undefined) {
      open = opening.exec(line)?.[1]
      return open !== undefined
    }
    if (closing.exec(line)?.[1]?.startsWith(open)) open = undefined
    return true
  }
}

/** The marks between which it stands, and what its first entry looks like. */
const frontMatters = [
  {start: /^\ufeff?---[ \t]*(?:\r\n|\n|\r)/, entry: /^(?:["']?[\w.-]+["']?\s*:(?:\s|$))/, end: /^(?:---|\.\.\.)[ \t]*$/m},
  {start: /^\ufeff?\+\+\+[ \t]*(?:\r\n|\n|\r)/, entry: /^(?:\[|["']?[\w.-]+["']?\s*=)/, end: /^\+\+\+[ \t]*$/m}
]
const blankOrNote = /^(?:[ \t]*(?:#.*)?(?:\r\n|\n|\r))+/

/** @returns the offset behind the YAML or TOML with which a text opens, 0 where it opens with none */
function endOfFrontMatter(text: string): number {
  for (const {start, entry, end} of frontMatters) {
    const mark = start.exec(text)?.[0]
    if (mark === undefined) continue
    const inner = text.slice(mark.length)
    const close = end.exec(inner)
    return close && entry.test(inner.replace(blankOrNote, '')) ? mark.length + close.index + close[0].length : 0
  }
  return 0
}
