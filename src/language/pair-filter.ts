/**
 * Pairs of words that occur, but too seldom for a table with their counts to be worth its room: a Bloom filter, which forgets
 * none, and takes some four in a hundred of all others for members.
 */
import {addTo, isIn} from './bloom.js'

/** Bytes of the filter, and places in it for each pair. */
const size = 2 ** 20
const places = 4

export interface PairFilter {
  has: (left: number, right: number) => boolean
}

/**
 * @param words number of words in the vocabulary
 * @param keys `left * words + right`
 * @returns the filter's bytes, for `openPairFilter`
 */
export function packPairFilter(words: number, keys: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(size)
  for (const key of keys) {
    const [left, right] = [Math.floor(key / words), key % words]
    addTo(bytes, hash(left, right), stepOf(left, right), places)
  }
  return bytes
}

/** @param bytes as `packPairFilter` made them */
export const openPairFilter = (bytes: Uint8Array): PairFilter => ({
  has: (left, right) => isIn(bytes, hash(left, right), stepOf(left, right), places)
})

/** Multiplicative hashing, with a last stir. */
function hash(left: number, right: number): number {
  const value = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)
  return Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 8
}

const stepOf = (left: number, right: number) => ((Math.imul(left ^ 0x5bd1, 0xc2b2ae35) ^ Math.imul(right, 0x27d4eb2f)) >>> 9) | 1
