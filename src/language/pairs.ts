/**
 * How often two words stand together, in a compressed sparse row table: for each left word the sorted
 * right words, and for each pair four bits of a logarithmic count. Exact keys, rounded counts.
 */
import type {Section} from './container.js'
import {packLengths} from './rows.js'
import type {TableFile} from './table-file.js'

export interface Pairs {
  /** @returns the rounded count of the pair, 0 when the table does not hold it */
  count: (left: number, right: number) => number
}

/** A count of 3 gets level 1; each level is larger by this factor, so that 15 levels reach 500,000. */
const base = 2
const step = 2.43

/** @returns the level, 1 to 15, that stands for a count */
export function levelOf(count: number): number {
  return Math.max(1, Math.min(15, 1 + Math.round(Math.log(count / base / Math.sqrt(step)) / Math.log(step))))
}

const levels = Float32Array.from({length: 16}, (_, level) => (level === 0 ? 0 : base * Math.sqrt(step) * step ** (level - 1)))

/**
 * @param name section prefix
 * @param size number of words in the vocabulary
 * @param pairs.keys `left * size + right`, rising
 * @param pairs.counts of the same length
 */
export function packPairs(
  name: string,
  size: number,
  {keys, counts}: {keys: Uint32Array; counts: ArrayLike<number>}
): Record<string, Section> {
  const lengths = new Uint32Array(size)
  const right = new Uint16Array(keys.length)
  const nibbles = new Uint8Array((keys.length + 1) >> 1)
  for (let at = 0; at < keys.length; at++) {
    lengths[Math.floor(keys[at]! / size)]!++
    right[at] = keys[at]! % size
    nibbles[at >> 1]! |= levelOf(counts[at]!) << (4 * (at & 1))
  }
  return {[`${name}.rows`]: packLengths(lengths), [`${name}.right`]: right, [`${name}.levels`]: nibbles}
}

export function openPairs(file: TableFile, name: string): Pairs {
  const rows = file.startsOf(`${name}.rows`)
  const rights = file.get(`${name}.right`)
  const nibbles = file.get(`${name}.levels`)
  const words = rows.length - 1
  return {
    count(left, right) {
      if (left >= words) return 0
      let low = rows[left]!
      let high = rows[left + 1]! - 1
      while (low <= high) {
        const middle = (low + high) >> 1
        const found = rights[middle]!
        if (found === right) return levels[(nibbles[middle >> 1]! >> (4 * (middle & 1))) & 15]!
        if (found < right) low = middle + 1
        else high = middle - 1
      }
      return 0
    }
  }
}
