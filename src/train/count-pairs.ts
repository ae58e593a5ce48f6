/** Counts words that stand side by side, and chooses those that say something. */
import type {Ngram} from '../language/ngram-filter.js'
import {commaId, markId, type Vocabulary} from '../language/vocabulary.js'

export interface PairCounts {
  /** `left * vocabulary size + right`, rising. */
  keys: Uint32Array
  counts: Uint32Array
}

/** Pairs per sorted chunk: 64 million, 256 MB. */
const chunkSize = 1 << 26

/**
 * @param ids word numbers with a mark at the end of each paragraph
 * @param size words in the vocabulary; its square must fit 32 bits
 */
export function countPairs(ids: Uint16Array, size: number): PairCounts {
  let sum: PairCounts = {keys: new Uint32Array(0), counts: new Uint32Array(0)}
  const chunk = new Uint32Array(chunkSize)
  let used = 0
  const flush = () => {
    sum = add(sum, fold(chunk.subarray(0, used).sort()))
    used = 0
  }
  for (let at = 0; at + 1 < ids.length; at++) {
    const left = ids[at]!
    const right = ids[at + 1]!
    if (left === 0 || right === 0) continue
    chunk[used++] = left * size + right
    if (used === chunkSize) flush()
  }
  flush()
  return sum
}

/** Run lengths of a sorted array. */
function fold(sorted: Uint32Array): PairCounts {
  const keys = new Uint32Array(sorted.length)
  const counts = new Uint32Array(sorted.length)
  let used = 0
  for (let at = 0; at < sorted.length; at++) {
    if (used > 0 && keys[used - 1] === sorted[at]) counts[used - 1]!++
    else {
      keys[used] = sorted[at]!
      counts[used++] = 1
    }
  }
  return {keys: keys.slice(0, used), counts: counts.slice(0, used)}
}

/** Merges two sorted lists of counts. */
function add(a: PairCounts, b: PairCounts): PairCounts {
  const keys = new Uint32Array(a.keys.length + b.keys.length)
  const counts = new Uint32Array(keys.length)
  let i = 0
  let j = 0
  let used = 0
  while (i < a.keys.length || j < b.keys.length) {
    const left = i < a.keys.length ? a.keys[i]! : Infinity
    const right = j < b.keys.length ? b.keys[j]! : Infinity
    keys[used] = Math.min(left, right)
    counts[used++] = (left <= right ? a.counts[i++]! : 0) + (right <= left ? b.counts[j++]! : 0)
  }
  return {keys: keys.slice(0, used), counts: counts.slice(0, used)}
}

export interface PairLimits {
  /** Pairs seen less often are dropped. */
  least: number
  /** Least ratio of the count to its expectation under independence, for pairs expected seldom. */
  strength: number
}

/**
 * Keeps the pairs that a reader of the table could not guess: those seen `strength` times more often than
 * chance, and those that chance expects often and that do occur. Where the table then has no
 * entry, the pair is rare, or rarer than chance.
 */
export function choosePairs(pairs: PairCounts, vocabulary: Vocabulary, {least, strength}: PairLimits): PairCounts {
  return select(pairs, vocabulary, (count, expected) => count >= least && count >= expected * (expected < least ? strength : 0.3))
}

/** @returns pairs that the table leaves out although they were seen, and not less often than chance has it */
export function chooseRarePairs(pairs: PairCounts, vocabulary: Vocabulary, table: PairLimits, {least, strength}: PairLimits): PairCounts {
  const listed = new Set(choosePairs(pairs, vocabulary, table).keys)
  const rare = select(pairs, vocabulary, (count, expected) => count >= least && expected < table.least && count >= expected * strength)
  return filterPairs(rare, (at) => !listed.has(rare.keys[at]!))
}

/** @returns the same pairs as runs of two words; `size` as in `countPairs` */
export const ngramsOf = ({keys}: PairCounts, size: number): Ngram[] => Array.from(keys, (key) => [Math.floor(key / size), key % size, 0])

function select({keys, counts}: PairCounts, vocabulary: Vocabulary, wanted: (count: number, expected: number) => boolean): PairCounts {
  const size = vocabulary.size
  return filterPairs({keys, counts}, (at) => {
    const left = Math.floor(keys[at]! / size)
    const right = keys[at]! % size
    if (left === markId && right <= commaId) return false
    return wanted(counts[at]!, (vocabulary.counts[left]! * vocabulary.counts[right]!) / vocabulary.total)
  })
}

function filterPairs({keys, counts}: PairCounts, keep: (at: number) => boolean): PairCounts {
  const chosen = keys.map((_, at) => (keep(at) ? 1 : 0))
  return {keys: keys.filter((_, at) => chosen[at]), counts: counts.filter((_, at) => chosen[at])}
}
