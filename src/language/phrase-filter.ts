/**
 * A set of phrases as a Bloom filter, one byte a phrase: it never forgets one, and takes about two phrases in a
 * hundred for members that are none.
 */
import {addTo, isIn} from './bloom.js'

const bitsPerPhrase = 8
const places = 5

export interface PhraseFilter {
  has: (phrase: string) => boolean
}

/** @returns the filter's bytes, for `openPhraseFilter` */
export function packPhraseFilter(phrases: ReadonlySet<string>): Uint8Array {
  const bytes = new Uint8Array(Math.max(1, Math.ceil((phrases.size * bitsPerPhrase) / 8)))
  for (const phrase of phrases) addTo(bytes, hash(phrase, seeds.first), hash(phrase, seeds.step) | 1, places)
  return bytes
}

/** @param bytes as `packPhraseFilter` made them */
export const openPhraseFilter = (bytes: Uint8Array): PhraseFilter => ({
  has: (phrase) => isIn(bytes, hash(phrase, seeds.first), hash(phrase, seeds.step) | 1, places)
})

const seeds = {first: 0x811c9dc5, step: 0x9747b28c}

/** FNV-1a, with a last stir. */
function hash(text: string, seed: number): number {
  let value = seed
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (value ^ (value >>> 13)) >>> 0
}
