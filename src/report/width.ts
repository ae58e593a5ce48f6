/** How wide a text is in a terminal. */
import stringWidth from 'string-width'

/** Latin letters, common punctuation and arrows, one column each; nearly all text is only that, and measuring the rest is slow. */
const plain = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2190-\u2193]*$/

/** @returns columns of a text without control characters */
export const widthOf = (text: string) => (plain.test(text) ? text.length : stringWidth(text))

const segmenter = new Intl.Segmenter()

/** @returns the text in pieces that must not be cut: letters with their marks, emoji */
export const graphemesOf = (text: string) =>
  plain.test(text) ? text.split('') : Array.from(segmenter.segment(text), ({segment}) => segment)
