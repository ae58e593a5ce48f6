/** Counts of word pairs in human text: side by side, and around a small word as in “pinch of salt”. */
import {tokenise} from '../language/tokens.js'
import {markId, unknownId, type Vocabulary} from '../language/vocabulary.js'
import type {Source} from './corpus.js'
import {countPairs, type PairCounts} from './count-pairs.js'

/** Words around which a set phrase may be built; the empty one stands for none. */
export const middles = [
  '',
  ...'a an the of in on at to by for with from into and or as up out off his her their its my your our it'.split(' ')
]

/** Counts of pairs around one middle word. */
export interface Counts {
  /** In any case, so names too. */
  all: PairCounts
  /** In lower case. */
  plain: PairCounts
}

interface Stream {
  ids: Uint16Array
  plain: Uint8Array
  length: number
}

/** @returns counts by middle word, in the order of `middles` */
export function countIdioms(sources: readonly Source[], vocabulary: Vocabulary, log: (line: string) => void): Counts[] {
  const text = read(sources, vocabulary, log)
  return middles.map((middle) => {
    const counts = middle === '' ? countBeside(text, vocabulary.size) : countAround(text, vocabulary.find(middle), vocabulary.size)
    log(`${middle || 'side by side'}: ${counts.all.keys.length} pairs`)
    return counts
  })
}

/** @returns how often the pair was counted */
export function lookUp({keys, counts}: PairCounts, key: number): number {
  let low = 0
  let high = keys.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (keys[middle] === key) return counts[middle]!
    if (keys[middle]! < key) low = middle + 1
    else high = middle - 1
  }
  return 0
}

function read(sources: readonly Source[], vocabulary: Vocabulary, log: (line: string) => void): Stream {
  const text: Stream = {ids: new Uint16Array(1 << 28), plain: new Uint8Array(1 << 28), length: 0}
  for (const source of sources) {
    for (const article of source.articles()) {
      for (const paragraph of article) {
        for (const token of tokenise(paragraph)) {
          text.plain[text.length] = isCapital(paragraph[token.start]!) ? 0 : 1
          text.ids[text.length++] = token.kind === 'word' ? vocabulary.find(token.norm) : unknownId
        }
        text.ids[text.length++] = unknownId
      }
    }
    log(`${source.name}: ${text.length} tokens`)
  }
  return text
}

function countBeside({ids, plain, length}: Stream, size: number): Counts {
  const all = ids.subarray(0, length)
  return {
    all: countPairs(all, size),
    plain: countPairs(
      all.map((id, at) => (plain[at] ? id : unknownId)),
      size
    )
  }
}

/** The pairs are laid out one after the other, each with a gap behind, so that they count as neighbours. */
function countAround({ids, plain, length}: Stream, middle: number, size: number): Counts {
  const all: number[] = []
  const low: number[] = []
  for (let at = 1; at + 1 < length; at++) {
    if (ids[at] !== middle || ids[at - 1]! <= markId || ids[at + 1]! <= markId) continue
    all.push(ids[at - 1]!, ids[at + 1]!, unknownId)
    if (plain[at - 1] && plain[at + 1]) low.push(ids[at - 1]!, ids[at + 1]!, unknownId)
  }
  return {all: countPairs(Uint16Array.from(all), size), plain: countPairs(Uint16Array.from(low), size)}
}

const isCapital = (letter: string) => letter !== letter.toLowerCase()
