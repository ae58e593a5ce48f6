/** What in a text is no prose: front matter, and in Markdown fenced code. */
import {extname} from 'node:path'
import {normaliseLine} from './normalise.js'

const names = new Set(['.md', '.markdown'])

export const isMarkdown = (path: string | undefined) => names.has(extname(path ?? '').toLowerCase())

/** Opens code; behind backticks, no further one may follow, or it would be code within a line. */
const opening = /^[ \t>]*(`{3,}(?!.*`)|~{3,})/
const closing = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/

/**
 * Tells of one line after the other whether it is prose. Code that is never closed goes on to the end, as Markdown has it.
 *
 * @param text of the whole file
 * @returns takes the next line that is not empty, as it is printed, and where it starts; says whether it is to stay as it is
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

/** The mark with which it opens, what its first entry looks like, and the mark with which it closes. */
const frontMatters = [
  {start: /^---[ \t]*$/, entry: /^(?:["']?[\w.-]+["']?\s*:(?:\s|$))/, end: /^(?:---|\.\.\.)[ \t]*$/},
  {start: /^\+\+\+[ \t]*$/, entry: /^(?:\[|["']?[\w.-]+["']?\s*=)/, end: /^\+\+\+[ \t]*$/}
]
const blankOrNote = /^[ \t]*(?:#.*)?$/

const anyLine = /([^\r\n]*)(?:\r\n|[\r\n]|$)/g
/** As it is printed, or a second reading would find what the first did not. */
const shown = ({1: raw = ''}: RegExpExecArray) => normaliseLine(raw).text

/** @returns the offset behind the YAML or TOML with which a text opens, 0 where it opens with none */
function endOfFrontMatter(text: string): number {
  const lines = text.matchAll(anyLine)
  const first = shown(lines.next().value!)
  const kind = frontMatters.find(({start}) => start.test(first))
  if (!kind) return 0
  let hasEntry = false
  for (const line of lines) {
    const text = shown(line)
    if (kind.end.test(text)) return hasEntry ? line.index + line[1]!.length : 0
    if (hasEntry || blankOrNote.test(text)) continue
    if (!kind.entry.test(text)) return 0
    hasEntry = true
  }
  return 0
}
