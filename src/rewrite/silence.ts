/**
 * Where rules keep silent unless they are very sure: text that does not follow the habits of prose, in which an
 * unusual word is no sign of anything.
 */

import type {Document, Passage} from './document.js'
import {isCode, isHeadline, isNames, isTableRow, isVerseLine} from './shapes.js'

/** What a passage, or a part of it, is other than prose. */
export type Place = 'headline' | 'code' | 'names' | 'table' | 'verse' | 'quotation'

/**
 * Least confidence of a finding in each place: of rules that judge words, and of mechanical ones, which find slips that
 * are slips anywhere but where letters and words stand for themselves.
 */
const least: Record<Place, {words: number; slips: number}> = {
  code: {words: Infinity, slips: Infinity},
  names: {words: 0.95, slips: 0.95},
  table: {words: 0.95, slips: 0.95},
  verse: {words: 0.9, slips: 0.9},
  headline: {words: 0.9, slips: 0},
  quotation: {words: 0.8, slips: 0}
}

/** Lines of a stanza; fewer are anything. */
const leastStanza = 4

/** A span of a passage, in UTF-16 offsets of its text. */
interface Span {
  passage: Passage
  start: number
  end: number
}

/**
 * @param title of the article, where it was found
 * @returns for a span the confidence, from 0 to 1, that a finding there needs at least; more than 1 where none is wanted
 */
export function silenceOf(document: Document, title?: string): (span: Span, mechanical: boolean) => number {
  const known = new Map<Passage, Place | undefined>()
  let indexes: Map<Passage, number> | undefined
  const place = (passage: Passage) => {
    if (known.has(passage)) return known.get(passage)
    indexes ??= new Map(document.passages.map((one, index) => [one, index]))
    const found = placeOf(document.passages, indexes.get(passage)!, title)
    known.set(passage, found)
    return found
  }
  return (span, mechanical) => {
    const where = [place(span.passage), isQuoted(span) ? ('quotation' as const) : undefined, isInCode(span) ? ('code' as const) : undefined]
    return Math.max(0, ...where.map((one) => (one ? least[one][mechanical ? 'slips' : 'words'] : 0)))
  }
}

/**
 * @param passages of the article, in order
 * @param index of the one that is asked about
 * @returns what it is, if it is not prose
 */
export function placeOf(passages: readonly Passage[], index: number, title?: string): Place | undefined {
  const {text} = passages[index]!
  if (isCode(text)) return 'code'
  if (isTableRow(text)) return 'table'
  if (isNames(text)) return 'names'
  if (text.trim() === title?.trim() || isHeadline(text)) return 'headline'
  return isStanza(passages, index) ? 'verse' : undefined
}

/** A line of verse among others; a paragraph of several lines is a stanza by itself. */
function isStanza(passages: readonly Passage[], index: number): boolean {
  const lines = passages[index]!.text.split('\n')
  if (lines.length > 1) return lines.length >= leastStanza && isRhythmic(lines)
  let [first, last] = [index, index]
  const isVerse = (at: number) => at >= 0 && at < passages.length && isVerseLine(passages[at]!.text)
  if (!isVerse(index)) return false
  while (isVerse(first - 1) && index - first < leastStanza) first--
  while (isVerse(last + 1) && last - index < leastStanza) last++
  return last - first + 1 >= leastStanza && isRhythmic(passages.slice(first, last + 1).map(({text}) => text))
}

/** Sentences of verse run over the ends of its lines, and its commas stand there; wrapped prose has no capitals in front. */
function isRhythmic(lines: readonly string[]): boolean {
  const count = (mark: RegExp) => lines.filter((line) => mark.test(line.trim())).length
  if (!lines.every(isVerseLine) || count(/^\P{L}?\p{Lu}/u) <= lines.length / 2) return false
  return count(/[,;:—–-]$/) >= 2 && count(/[.!?]["”’]?$/) <= lines.length / 2
}

/** Whether all words of a span stand between quotation marks; looked up by halves, since a line can hold millions. */
function isQuoted({passage: {tokens, quoted}, start, end}: Span): boolean {
  let [below, from] = [-1, tokens.length]
  while (from - below > 1) {
    const middle = (below + from) >> 1
    if (tokens[middle]!.start < start) below = middle
    else from = middle
  }
  let at = from
  while (at < tokens.length && tokens[at]!.end <= end && quoted[at] === 1) at++
  return at > from && (at === tokens.length || tokens[at]!.end > end)
}

/** Code within a line, between backticks of one number, as Markdown has it. */
const inlineCode = /(?<!`)(`+)(?!`)[^`]+(?<!`)\1(?!`)/g

const codes = new WeakMap<Passage, {start: number; end: number}[]>()

/** Whether a span touches code within its line; looked up by halves too. */
function isInCode({passage, start, end}: Span): boolean {
  let spans = codes.get(passage)
  if (!spans) {
    spans = Array.from(passage.text.matchAll(inlineCode), ({index, 0: code}) => ({start: index, end: index + code.length}))
    codes.set(passage, spans)
  }
  let [from, to] = [0, spans.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (spans[middle]!.end <= start) from = middle + 1
    else to = middle
  }
  return from < spans.length && spans[from]!.start < end
}
