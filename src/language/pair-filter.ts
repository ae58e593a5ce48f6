/**
 * Pairs of words that occur, but too seldom for a table with their counts to be worth its room: a Bloom filter, which forgets
 * none, and takes some four in a hundred of all others for members.
 */

/** Bits of the filter, a power of two so that a hash is cut to it by a mask. */
const size = 2 ** 23
const hashes = 4

export interface PairFilter {
  has: (left: number, right: number) => boolean
}

/**
 * @param words number of words in the vocabulary
 * @param keys `left * words + right`
 * @returns the filter's bytes, for `openPairFilter`
 */
export function packPairFilter(words: number, keys: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(size / 8)
  for (const key of keys) {
    const [left, right] = [Math.floor(key / words), key % words]
    let bit = hash(left, right)
    const step = stepOf(left, right)
    for (let at = 0; at < hashes; at++, bit += step) bytes[(bit & (size - 1)) >> 3]! |= 1 << (bit & 7)
  }
  return bytes
}

/** @param bytes as `packPairFilter` made them */
export function openPairFilter(bytes: Uint8Array): PairFilter {
  return {
    has(left, right) {
      let bit = hash(left, right)
      const step = stepOf(left, right)
      for (let at = 0; at < hashes; at++, bit += step) {
        if (((bytes[(bit & (size - 1)) >> 3]! >> (bit & 7)) & 1) === 0) return false
      }
      return true
    }
  }
}

/** Multiplicative hashing, with a last stir. */
function hash(left: number, right: number): number {
  const value = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)
  return Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 8
}

/** How far the places of a pair are from one another (Kirsch and Mitzenmacher 2006); odd, so that they differ. */
const stepOf = (left: number, right: number) => ((Math.imul(left ^ 0x5bd1, 0xc2b2ae35) ^ Math.imul(right, 0x27d4eb2f)) >>> 9) | 1
