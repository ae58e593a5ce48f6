/**
 * What the counts say about each word of a document in its place: does it keep the company it usually
 * keeps, and would a near-synonym keep it better? Training and flagging compute these alike.
 */
import {type Fit, fitAt, openReading, type Reading} from './fit.js'
import type {Tables} from './language.js'
import {commaId, markId} from './vocabulary.js'

/** A word that a spinner could have put in, with its features and the near-synonyms that fit better. */
export interface Candidate {
  /** Index in the document's words. */
  at: number
  row: Float32Array
  /** Log of how much likelier any of its near-synonyms is here than the word itself. */
  pull: number
  /** Up to five near-synonyms, the best fitting first, with their gain in log-odds. */
  better: {id: number; gain: number}[]
}

/** The commonest words carry grammar; they are seldom what a spinner replaces. */
export const grammarWords = 150
const localFeatures = 24
export const featureCount = localFeatures + 4

/**
 * @param ids word numbers of a document, in order; paragraphs end in a mark
 * @param skip 1 for words that are not to be judged (names, words in capitals)
 */
export function findCandidates(tables: Tables, ids: ArrayLike<number>, skip: ArrayLike<number>): Candidate[] {
  const seen = new Map<number, number>()
  for (let at = 0; at < ids.length; at++) seen.set(ids[at]!, (seen.get(ids[at]!) ?? 0) + 1)
  const reading = openReading(tables, ids)
  const candidates: Candidate[] = []
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at]!
    if (id <= commaId + grammarWords || skip[at] || tables.vocabulary.words[id]!.length < 3) continue
    candidates.push(measure(reading, at, seen))
  }
  addDocumentFeatures(candidates)
  return candidates
}

const none: Fit = {left: -9, right: -9, local: -9, topic: -9, sum: -9}

function measure(reading: Reading, at: number, seen: Map<number, number>): Candidate {
  const {tables, ids} = reading
  const {counts} = tables.vocabulary
  const id = ids[at]!
  const measureFit = fitAt(reading, at)
  const own = measureFit(id)
  const better: Candidate['better'] = []
  let [mass, clearlyBetter, bestLocal, bestTopic, bestNear] = [0, 0, -9, -9, -9]
  const synonyms = tables.synonyms.of(id)
  for (const synonym of synonyms) {
    const other = measureFit(synonym)
    const gain = other.sum - own.sum
    bestLocal = Math.max(bestLocal, other.local - own.local)
    bestTopic = Math.max(bestTopic, other.topic - own.topic)
    bestNear = Math.max(bestNear, other.left + other.right - own.left - own.right)
    // Negative sampling leaves out a factor of the frequency to the power of .75.
    mass += Math.exp(
      Math.min(20, other.local + other.topic - own.local - own.topic + 0.75 * Math.log((counts[synonym]! + 1) / (counts[id]! + 1)))
    )
    if (gain > 2) clearlyBetter++
    insert(better, {id: synonym, gain})
  }
  const pull = Math.log(1 + mass)
  const best = better[0]
  const bestFit = best ? measureFit(best.id) : none
  const row = new Float32Array(featureCount)
  row.set([
    own.left,
    own.right,
    own.local,
    own.topic,
    own.sum,
    Math.min(own.left, own.right),
    Math.log(counts[id]! + 1),
    Math.log(synonyms.length + 1),
    best?.gain ?? -9,
    better[1]?.gain ?? -9,
    bestFit.sum,
    bestFit.local - own.local,
    bestFit.topic - own.topic,
    pull,
    clearlyBetter,
    bestLocal,
    bestTopic,
    bestNear,
    best ? Math.log(counts[best.id]! + 1) : 0,
    Math.min(5, seen.get(id)!),
    best ? Math.min(5, seen.get(best.id) ?? 0) : 0,
    Math.log(counts[ids[at - 1] ?? markId]! + 1),
    Math.log(counts[ids[at + 1] ?? markId]! + 1),
    ids[at - 1] === 0 || ids[at + 1] === 0 ? 1 : 0
  ])
  return {at, row, pull, better: better.filter((one) => one.gain > 0)}
}

/** Keeps the five best, best first. */
function insert(list: Candidate['better'], item: Candidate['better'][number]): void {
  if (list.length === 5 && item.gain <= list[4]!.gain) return
  let at = list.length
  while (at > 0 && list[at - 1]!.gain < item.gain) at--
  list.splice(at, 0, item)
  if (list.length > 5) list.pop()
}

/** How the document as a whole looks: a spun page has many odd words, a foreign subject raises them all a little. */
function addDocumentFeatures(candidates: Candidate[]): void {
  if (candidates.length === 0) return
  const mean = (feature: number) => candidates.reduce((sum, {row}) => sum + row[feature]!, 0) / candidates.length
  const gains = candidates.map(({row}) => row[8]!).sort((a, b) => a - b)
  const averages = [mean(4), mean(13), gains[Math.floor(0.8 * gains.length)]!, gains[Math.floor(0.5 * gains.length)]!]
  for (const {row} of candidates) row.set(averages, localFeatures)
}
