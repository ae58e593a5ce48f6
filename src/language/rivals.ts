/** What the near-synonyms of a word reach in its place. */
import {scoreWords} from './context-reading.js'
import {contextAt, measureNgrams, measures, type Reading} from './fit.js'
import {completeRow, plainScore, type Ranker, rankFeatures, rankScore} from './ranker.js'

/** Near-synonyms that fit the context best, for which pairs are looked up; the others cost too much. */
const lookedUp = 12
/** What stands for a measure that there is not. */
export const none = -9

/** A near-synonym that may have stood in a place. */
export interface Rival {
  id: number
  /** In log-odds over the word that stands there. */
  gain: number
}

export interface Rivals {
  /** The five that fit best, best first. */
  better: Rival[]
  /** Log of how much likelier any of them is here than the word itself. */
  pull: number
  /** How many are better by more than one in log-odds. */
  clearlyBetter: number
  /** Most that any gains, by measure. */
  gains: Float32Array
}

const other = new Float32Array(rankFeatures)

/**
 * @param own features of the word that stands at the reading’s place
 * @param score of the same, by the ranker
 */
export function findRivals(reading: Reading, ranker: Ranker, own: Float32Array, score: number): Rivals {
  const rivals: Rivals = {better: [], pull: 0, clearlyBetter: 0, gains: new Float32Array(measures.length).fill(none)}
  let mass = 0
  const synonyms = reading.tables.synonyms.of(reading.ids[reading.at]!)
  const context = scoreWords(reading, synonyms)
  const count = findBestInContext(reading, ranker, synonyms, context)
  for (let best = 0; best < count; best++) {
    const rank = bestRanks[best]!
    const synonym = synonyms[rank]!
    measureNgrams(reading, synonym, other, 0)
    other[contextAt] = context[2 * rank]!
    other[contextAt + 1] = context[2 * rank + 1]!
    completeRow(reading, synonym, rank, other)
    const gain = rankScore(ranker, other) - score
    for (let at = 0; at < measures.length; at++) rivals.gains[at] = Math.max(rivals.gains[at]!, other[at]! - own[at]!)
    mass += gain < -8 ? 0 : Math.exp(Math.min(20, gain))
    if (gain > 1) rivals.clearlyBetter++
    insert(rivals.better, synonym, gain)
  }
  rivals.pull = Math.log(1 + mass)
  return rivals
}

const bestScores = new Float32Array(lookedUp)
const bestRanks = new Uint16Array(lookedUp)

/**
 * Fills `bestRanks` with the ranks of the near-synonyms that fit best without a look at pairs, best first.
 *
 * @param context what the context model says of each, see `scoreWords`
 * @returns how many there are
 */
function findBestInContext(reading: Reading, ranker: Ranker, synonyms: Uint16Array, context: Float32Array): number {
  other.fill(0)
  let length = 0
  for (let rank = 0; rank < synonyms.length; rank++) {
    other[contextAt] = context[2 * rank]!
    other[contextAt + 1] = context[2 * rank + 1]!
    completeRow(reading, synonyms[rank]!, rank, other)
    const score = plainScore(ranker, other)
    if (length === lookedUp && score <= bestScores[length - 1]!) continue
    let at = length < lookedUp ? length++ : length - 1
    for (; at > 0 && bestScores[at - 1]! < score; at--) {
      bestScores[at] = bestScores[at - 1]!
      bestRanks[at] = bestRanks[at - 1]!
    }
    bestScores[at] = score
    bestRanks[at] = rank
  }
  return length
}

/** Keeps the five best, best first. */
function insert(list: Rival[], id: number, gain: number): void {
  if (list.length === 5 && gain <= list[4]!.gain) return
  let at = list.length
  while (at > 0 && list[at - 1]!.gain < gain) at--
  list.splice(at, 0, {id, gain})
  if (list.length > 5) list.pop()
}
