/** How well a word fits a place of a document: by counts of its neighbours, and by the context model. */
import {type ContextReading, openContextReading, scoreWords} from './context-reading.js'
import type {Tables} from './language.js'
import type {Pairs} from './pairs.js'
import {markId} from './vocabulary.js'

/**
 * The measures of one word in one place: in log-odds against its frequency with the word before and behind; whether people
 * write it with the two words before, one on each side, the two behind, as 1 or 0; and again in log-odds with the words around
 * by the context model, and with the page's words.
 */
export const measures = ['left', 'right', 'twoBefore', 'oneEachSide', 'twoBehind', 'local', 'topic'] as const

/** A document that is being measured, at one place of it. */
export interface Reading extends ContextReading {
  tables: Tables
  /** How often each word stands in the document, up to 255 times. */
  seen: Uint8Array
}

export function openReading(tables: Tables, ids: ArrayLike<number>): Reading {
  const seen = new Uint8Array(tables.vocabulary.size)
  for (let at = 0; at < ids.length; at++) if (seen[ids[at]!]! < 255) seen[ids[at]!]!++
  return {...openContextReading(tables.context, ids), tables, seen}
}

/** Writes the measures of a word at the reading's place into `out`, from `from` on. */
export function measure(reading: Reading, word: number, out: Float32Array, from = 0): void {
  measureNgrams(reading, word, out, from)
  measureContext(reading, word, out, from)
}

/** Writes the measures that are looked up, not those of the context model. */
export function measureNgrams({tables, ids, at}: Reading, word: number, out: Float32Array, from: number): void {
  const {attested, trigrams} = tables
  const before = ids[at - 1] ?? markId
  const behind = ids[at + 1] ?? markId
  out[from] = association(tables, attested, before, word)
  out[from + 1] = association(tables, attested, word, behind)
  // None reaches over the end of a phrase, so none is known that has a mark in its middle.
  out[from + trigramsAt] = trigrams.has(ids[at - 2] ?? markId, before, word) ? 1 : 0
  out[from + trigramsAt + 1] = trigrams.has(before, word, behind) ? 1 : 0
  out[from + trigramsAt + 2] = trigrams.has(word, behind, ids[at + 2] ?? markId) ? 1 : 0
}

const one = [0]

/** Writes the last two of the measures, those of the context model, which cost no look-up of pairs. */
export function measureContext(reading: Reading, word: number, out: Float32Array, from: number): void {
  one[0] = word
  const scores = scoreWords(reading, one)
  out[from + contextAt] = scores[0]!
  out[from + contextAt + 1] = scores[1]!
}

/** Where the measures of runs of three stand, and those of the context model. */
export const trigramsAt = measures.indexOf('twoBefore')
export const contextAt = measures.indexOf('local')

/** A pair that the table does not hold and that chance expects less often than this is neither sought nor avoided. */
const rare = 1e-3

/**
 * Log of observed over expected count of a pair, smoothed. A pair that the table does not hold was seen seldom; when
 * chance alone expects it often, it is avoided.
 */
export function association(tables: Tables, pairs: Pairs, left: number, right: number): number {
  return left === 0 || right === 0 ? 0 : associationOf(tables, pairs.count(left, right), left, right)
}

/** @returns the same of two words whose count is known */
export function associationOf({vocabulary}: Tables, count: number, left: number, right: number): number {
  const expected = (vocabulary.counts[left]! * vocabulary.counts[right]!) / vocabulary.total
  if (count === 0 && expected < rare) return 0
  const found = count || Math.min(2, 0.15 * expected)
  return Math.log((found + 2) / (expected + 2))
}
