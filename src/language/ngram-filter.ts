/**
 * Runs of two or three words that people write, too many for a table with their counts to be worth its room: a Bloom filter,
 * which forgets none, and takes some of all others for members.
 */
import {addTo, isIn} from './bloom.js'

const places = 4

export interface NgramFilter {
  /** @param third 0 for a run of two */
  has: (first: number, second: number, third: number) => boolean
}

/** Word numbers of a run of two or three; 0 for no third. */
export type Ngram = readonly [number, number, number]

/**
 * @param size bytes of the filter; eight bits a run take two in a hundred others for members, six bits six
 * @returns the filter's bytes, for `openNgramFilter`
 */
export function packNgramFilter(ngrams: Iterable<Ngram>, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  for (const [first, second, third] of ngrams) addTo(bytes, hash(first, second, third), stepOf(first, second, third), places)
  return bytes
}

/** @param bytes as `packNgramFilter` made them */
export const openNgramFilter = (bytes: Uint8Array): NgramFilter => ({
  has: (first, second, third) => isIn(bytes, hash(first, second, third), stepOf(first, second, third), places)
})

/** Multiplicative hashing, with a last stir. */
function hash(first: number, second: number, third: number): number {
  const value = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xcc9e2d51)
  const stirred = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (stirred ^ (stirred >>> 13)) >>> 1
}

/** Odd, and small enough that the last place is a small integer for the machine too. */
function stepOf(first: number, second: number, third: number): number {
  const value = Math.imul(first, 0xc2b2ae35) ^ Math.imul(second, 0x27d4eb2f) ^ Math.imul(third, 0x165667b1)
  return (Math.imul(value ^ (value >>> 16), 0x297a2d39) >>> 9) | 1
}
