/**
 * What the counts say about each word of a document in its place: does it keep the company it usually
 * keeps, and would a near-synonym keep it better? Training and flagging compute these alike.
 */
import type {Tables} from './language.js'
import {commaId, markId} from './vocabulary.js'

/** A word that a spinner could have put in, with its features and the near-synonyms that fit better. */
export interface Candidate {
  /** Index in the document's words. */
  at: number
  row: Float32Array
  /** Up to five near-synonyms, the best fitting first, with their gain in log-odds. */
  better: {id: number; gain: number}[]
}

/** The commonest words carry grammar; they are seldom what a spinner replaces. */
const grammarWords = 150
const localFeatures = 22
export const featureCount = localFeatures + 4

/**
 * Log of observed over expected count of a pair, smoothed. A pair that the table does not hold was seen
 * less than `least` times; when chance alone expects more than that, it is avoided.
 */
function association(tables: Tables, left: number, right: number, distance: 1 | 2): number {
  if (left === 0 || right === 0) return 0
  const {counts, total} = tables.vocabulary
  const expected = (counts[left]! * counts[right]!) / total
  const found = (distance === 1 ? tables.neighbours : tables.skips).count(left, right)
  return Math.log(((found || Math.min(2, 0.15 * expected)) + 2) / (expected + 2))
}

/** Context of one place: the word numbers around it. */
interface Place {
  left2: number
  left: number
  right: number
  right2: number
}

const sides = 4
function sideFits(tables: Tables, place: Place, word: number, out: Float32Array): number {
  out[0] = association(tables, place.left, word, 1)
  out[1] = association(tables, word, place.right, 1)
  out[2] = place.left === markId ? 0 : association(tables, place.left2, word, 2)
  out[3] = place.right === markId ? 0 : association(tables, word, place.right2, 2)
  return out[0] + out[1] + out[2] + out[3]
}

/**
 * @param ids word numbers of a document, in order; paragraphs end in a mark
 * @param skip 1 for words that are not to be judged (names, words in capitals)
 */
export function findCandidates(tables: Tables, ids: ArrayLike<number>, skip: ArrayLike<number>): Candidate[] {
  const seen = new Map<number, number>()
  for (let at = 0; at < ids.length; at++) seen.set(ids[at]!, (seen.get(ids[at]!) ?? 0) + 1)
  const candidates: Candidate[] = []
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at]!
    if (id <= commaId + grammarWords || skip[at] || tables.vocabulary.words[id]!.length < 3) continue
    candidates.push(measure(tables, ids, at, seen))
  }
  addDocumentFeatures(candidates)
  return candidates
}

/** @returns how well a word fits at a place of a document, in log-odds against chance */
export function fitOf(tables: Tables, ids: ArrayLike<number>, at: number, word: number): number {
  return sideFits(tables, placeOf(ids, at), word, other)
}

function placeOf(ids: ArrayLike<number>, at: number): Place {
  return {left2: ids[at - 2] ?? markId, left: ids[at - 1] ?? markId, right: ids[at + 1] ?? markId, right2: ids[at + 2] ?? markId}
}

const own = new Float32Array(sides)
const other = new Float32Array(sides)

function measure(tables: Tables, ids: ArrayLike<number>, at: number, seen: Map<number, number>): Candidate {
  const {counts} = tables.vocabulary
  const id = ids[at]!
  const place = placeOf(ids, at)
  const fit = sideFits(tables, place, id, own)
  const better: Candidate['better'] = []
  let bestNear = -9
  let mass = 0
  let clearlyBetter = 0
  let bestFit = -9
  const synonyms = tables.synonyms.of(id)
  for (const synonym of synonyms) {
    const otherFit = sideFits(tables, place, synonym, other)
    const gain = otherFit - fit
    bestNear = Math.max(bestNear, other[0]! + other[1]! - own[0]! - own[1]!)
    bestFit = Math.max(bestFit, otherFit)
    mass += Math.exp(Math.min(20, gain + 0.5 * Math.log((counts[synonym]! + 1) / (counts[id]! + 1))))
    if (gain > 2) clearlyBetter++
    insert(better, {id: synonym, gain})
  }
  const best = better[0]
  const row = new Float32Array(featureCount)
  row.set([
    own[0]!, own[1]!, own[2]!, own[3]!, fit, Math.min(own[0]!, own[1]!, own[2]!, own[3]!), Math.max(own[0]!, own[1]!),
    Math.log(counts[id]! + 1), Math.log(synonyms.length + 1), best?.gain ?? -9, better[1]?.gain ?? -9, bestFit, bestNear,
    Math.log(1 + mass), clearlyBetter, best ? Math.log(counts[best.id]! + 1) : 0, Math.min(5, seen.get(id)!),
    best ? Math.min(5, seen.get(best.id) ?? 0) : 0, Math.log(counts[place.left]! + 1), Math.log(counts[place.right]! + 1),
    better.slice(0, 3).some((one) => seen.has(one.id)) ? 1 : 0, place.left === 0 || place.right === 0 ? 1 : 0
  ])
  return {at, row, better: better.filter((one) => one.gain > 0)}
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
  const gains = candidates.map(({row}) => row[9]!).sort((a, b) => a - b)
  const averages = [mean(4), mean(13), gains[Math.floor(0.8 * gains.length)]!, gains[Math.floor(0.5 * gains.length)]!]
  for (const {row} of candidates) row.set(averages, localFeatures)
}
