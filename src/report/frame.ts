/** A code frame: the line of a finding, cut to fit, with the span underlined and what was probably meant beside it. */
import {type Context, reach} from './context.js'
import {harmless} from './printable.js'
import {graphemesOf, widthOf} from './width.js'

/** Columns of a suggestion beside the underline that are shown at most. */
const longestHint = 40

/** In less there is nothing to see. */
const narrowest = 30

/** Columns of the line that are shown on a side at least, where there is any text. */
const least = 8

export type Paint = Record<'around' | 'mark' | 'hint', (text: string) => string>

/**
 * @param context of a finding
 * @param hint what to say beside the underline
 * @param columns for both lines
 * @param paint for what is around the span, for the underline, and for the hint
 * @returns the line and the underline
 */
export function frame({text, start, end}: Context, hint: string, columns: number, paint: Paint): [string, string] {
  const room = Math.max(columns, narrowest)
  // What is harmless as a whole may be a half where it is cut.
  const clean = harmless(text.replaceAll('\t', ' '))
  const part = (from: number, to?: number) => harmless(clean.slice(from, to))
  const [before, after] = [part(0, start), part(end)]
  const span = cutEnd(part(start, end), room - 2 * least, false)
  const spanWidth = Math.max(1, widthOf(span))
  const shownHint = cutEnd(hint, Math.min(longestHint, room - spanWidth - least - 1), false)
  const free = room - spanWidth
  // The hint needs its place even where the line ends.
  const right = Math.max(Math.min(widthOf(after), Math.floor(free / 2)), widthOf(shownHint) + 1)
  // A context that reaches its end does not tell whether the line goes on.
  const left = cutStart(before, free - right, start > reach - 2)
  const tail = cutEnd(after, free - widthOf(left), text.length - end > reach - 2)
  const mark = `${' '.repeat(widthOf(left))}${paint.mark('^'.repeat(spanWidth))}`
  return [paint.around(left) + span + paint.around(tail), shownHint ? `${mark} ${paint.hint(shownHint)}` : mark]
}

/** @returns as much from the start of a text as fits, with … where something is missing or `more` comes behind it */
function cutEnd(text: string, width: number, more: boolean): string {
  if (!more && widthOf(text) <= width) return text
  return `${fitting(graphemesOf(text), width - 1).join('')}…`
}

/** @returns as much from the end of a text as fits, with … where something is missing or `more` stands before it */
function cutStart(text: string, width: number, more: boolean): string {
  if (!more && widthOf(text) <= width) return text
  return `…${fitting(graphemesOf(text).reverse(), width - 1)
    .reverse()
    .join('')}`
}

/** @returns the first graphemes that fit into a width */
function fitting(list: readonly string[], width: number): string[] {
  let used = 0
  const end = list.findIndex((one) => {
    used += widthOf(one)
    return used > width
  })
  return end < 0 ? [...list] : list.slice(0, end)
}
