/** The raw text around each finding, for code frames and fingerprints: what a report needs of its file, and no more. */
import type {Root} from 'nlcst'
import type {Plugin} from 'unified'

/** Raw text of a finding's line; of a long line, what stands near. */
export interface Context {
  text: string
  /** The span's place in `text`, in UTF-16 units; of a span over several lines, its part in the first. */
  start: number
  end: number
}

declare module 'vfile-message' {
  interface VFileMessage {
    context?: Context
  }
}

/** UTF-16 units that are kept on each side of a span: about half of a wide terminal. */
export const reach = 80

/** A span longer than this is cut. */
const longestSpan = 240

/** Plugin: sets the `context` of each finding. Goes behind the rules; a file whose value is still bytes gets none. */
export const unspunContext: Plugin<[], Root> = () => (_, file) => {
  if (typeof file.value !== 'string') return
  for (const message of file.messages) {
    const {category, place} = message
    if (category === undefined || category === 'boilerplate' || !place || !('start' in place)) continue
    message.context = contextOf(file.value, place.start.offset!, place.end.offset!)
  }
}

/**
 * @param raw text of the whole file
 * @param start UTF-16 offsets of the span in it
 */
export function contextOf(raw: string, start: number, end: number): Context {
  const span = raw.slice(start, Math.min(end, start + longestSpan)).split(/[\r\n]/, 1)[0]!
  const before = raw
    .slice(Math.max(0, start - reach), start)
    .split(/[\r\n]/)
    .at(-1)!
  const spanEnd = start + span.length
  const after = raw.slice(spanEnd, spanEnd + reach).split(/[\r\n]/, 1)[0]!
  const [first, last] = [withoutHalf(before), withoutHalf(after)]
  return {text: copy(first + span + last), start: first.length, end: first.length + span.length}
}

/** Takes away the halves of surrogate pairs that the cut left at the ends. */
const withoutHalf = (text: string) => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')

/** A slice would keep the whole file in memory as long as the report lives. */
const copy = (text: string) => Buffer.from(text, 'utf16le').toString('utf16le')
