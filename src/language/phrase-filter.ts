/**
 * A set of phrases as a Bloom filter, one byte a phrase: it never forgets one, and takes about two phrases in a
 * hundred for members that are none.
 */
const bitsPerPhrase = 8
const hashes = 5

export interface PhraseFilter {
  has: (phrase: string) => boolean
}

/** @returns the filter's bytes, for `openPhraseFilter` */
export function packPhraseFilter(phrases: ReadonlySet<string>): Uint8Array {
  const bytes = new Uint8Array(Math.max(1, Math.ceil((phrases.size * bitsPerPhrase) / 8)))
  for (const phrase of phrases) {
    everyBit(phrase, bytes.length * 8, (bit) => {
      bytes[bit >> 3]! |= 1 << (bit & 7)
      return true
    })
  }
  return bytes
}

/** @param bytes as `packPhraseFilter` made them */
export function openPhraseFilter(bytes: Uint8Array): PhraseFilter {
  const isSet = (bit: number) => ((bytes[bit >> 3]! >> (bit & 7)) & 1) === 1
  return {has: (phrase) => everyBit(phrase, bytes.length * 8, isSet)}
}

/** @returns whether all places of a phrase, by two hashes (Kirsch and Mitzenmacher), pass */
function everyBit(phrase: string, size: number, pass: (bit: number) => boolean): boolean {
  const first = hash(phrase, 0x811c9dc5)
  const second = hash(phrase, 0x9747b28c) | 1
  for (let at = 0; at < hashes; at++) if (!pass(((first + at * second) >>> 0) % size)) return false
  return true
}

/** FNV-1a, with a last stir. */
function hash(text: string, seed: number): number {
  let value = seed
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (value ^ (value >>> 13)) >>> 0
}
