/** How wide a text is in a terminal. */
import {createRequire} from 'node:module'

/** Latin letters, common punctuation and arrows, one column each; nearly all text is only that, and measuring the rest is slow. */
const plain = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2190-\u2193]*$/

const load = createRequire(import.meta.url)
let library: typeof import('string-width') | undefined

/** Loads the library only for what it is needed for: its expressions take a quarter of what Node needs to start. */
function measure(text: string): number {
  library ??= load('string-width') as typeof import('string-width')
  return library.default(text)
}

/** @returns columns of a text without control characters */
export const widthOf = (text: string) => (plain.test(text) ? text.length : measure(text))

let segmenter: Intl.Segmenter | undefined

/** @returns the text in pieces that must not be cut: letters with their marks, emoji */
export function graphemesOf(text: string): string[] {
  if (plain.test(text)) return text.split('')
  segmenter ??= new Intl.Segmenter()
  return Array.from(segmenter.segment(text), ({segment}) => segment)
}
