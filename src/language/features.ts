/**
 * What the tables say about each word of a document in its place: does it keep the company it usually keeps, and
 * would a near-synonym keep it better? Training and flagging compute these alike.
 */
import {associationOf, measure, measures, type Reading} from './fit.js'
import type {Tables} from './language.js'
import {putInOf} from './put-in.js'
import {completeRow, type Ranker, rankFeatures, rankScore} from './ranker.js'
import {findRivals, none, type Rival, type Rivals} from './rivals.js'
import {commaId, markId, numberId} from './vocabulary.js'
import {isCandidate} from './words.js'

/** A word that a spinner could have put in, with its features and the near-synonyms that fit better. */
export interface Candidate {
  /** Index in the document's words. */
  at: number
  row: Float32Array
  /** The five near-synonyms that fit best, with their gain in log-odds over the word that stands there. */
  better: Rival[]
}

/** Nearest synonyms of either word of a phrase that are tried together. */
const phraseSynonyms = 12

/** Names of the features, in order: the word's own fit, the best its synonyms reach, and what surrounds it. */
export const featureNames = [
  ...measures,
  'score',
  'weakest side',
  'seen left',
  'seen right',
  'chance left',
  'chance right',
  'count',
  'synonyms',
  'parts of speech',
  'ending',
  'best gain',
  'second gain',
  'pull',
  'clearly better',
  ...measures.map((name) => `gain ${name}`),
  ...measures.map((name) => `best ${name}`),
  'best count',
  'best parts of speech',
  'phrase left',
  'phrase right',
  'repeated',
  'best repeated',
  'count left',
  'count right',
  'kind left',
  'kind right',
  'unknown near',
  'put in',
  'best put in'
] as const

const gainsAt = featureNames.indexOf(`gain ${measures[0]}`)
const aroundAt = featureNames.indexOf('best count')

const own = new Float32Array(rankFeatures)
const other = new Float32Array(rankFeatures)

/**
 * @param reading at the word’s place
 * @param skip see `Run`
 */
export function describe(reading: Reading, ranker: Ranker, skip: ArrayLike<number>): Candidate {
  const {ids, at} = reading
  const id = ids[at]!
  measure(reading, id, own)
  completeRow(reading, id, undefined, own)
  const score = rankScore(ranker, own)
  const rivals = findRivals(reading, ranker, own, score)
  const best = rivals.better[0]
  if (best) measure(reading, best.id, other)
  else other.fill(none)
  const row = new Float32Array(featureNames.length)
  for (let of = 0; of < measures.length; of++) {
    row[of] = own[of]!
    row[gainsAt + of] = rivals.gains[of]!
    row[gainsAt + measures.length + of] = other[of]!
  }
  describeFit(reading, score, rivals, row)
  describeAround(reading, best?.id, skip, row)
  return {at, row, better: rivals.better}
}

/** Writes the features from `score` to `clearly better`. */
function describeFit({tables, ids, at}: Reading, score: number, {better, pull, clearlyBetter}: Rivals, row: Float32Array): void {
  const {vocabulary, attested, synonyms, parts} = tables
  const id = ids[at]!
  const before = ids[at - 1] ?? markId
  const behind = ids[at + 1] ?? markId
  let next: number = measures.length
  row[next++] = score
  row[next++] = Math.min(own[0]!, own[1]!)
  row[next++] = Math.log(1 + attested.count(before, id))
  row[next++] = Math.log(1 + attested.count(id, behind))
  row[next++] = chance(tables, before, id)
  row[next++] = chance(tables, id, behind)
  row[next++] = vocabulary.logCount(id)
  row[next++] = Math.log(synonyms.count(id) + 1)
  row[next++] = parts[id]!
  row[next++] = vocabulary.ending(id)
  row[next++] = better[0]?.gain ?? none
  row[next++] = better[1]?.gain ?? none
  row[next++] = pull
  row[next] = clearlyBetter
}

/** Writes the features from `best count` on. */
function describeAround({tables, ids, seen, at}: Reading, best: number | undefined, skip: ArrayLike<number>, row: Float32Array): void {
  const {logCount} = tables.vocabulary
  const id = ids[at]!
  const before = ids[at - 1] ?? markId
  const behind = ids[at + 1] ?? markId
  let next = aroundAt
  row[next++] = best === undefined ? 0 : logCount(best)
  row[next++] = best === undefined ? 0 : tables.parts[best]!
  row[next++] = skip[at - 1] ? 0 : exchanged(tables, before, id)
  row[next++] = skip[at + 1] ? 0 : exchanged(tables, id, behind)
  row[next++] = Math.min(5, seen[id]!)
  row[next++] = best === undefined ? 0 : Math.min(5, seen[best]!)
  row[next++] = logCount(before)
  row[next++] = logCount(behind)
  row[next++] = kind(before, skip[at - 1])
  row[next++] = kind(behind, skip[at + 1])
  row[next++] = near(ids, at)
  row[next++] = putInOf(tables.putIn, id)
  row[next] = best === undefined ? 0 : putInOf(tables.putIn, best)
}

/** Log of how often chance would put two words side by side in the training text. */
function chance({vocabulary: {counts, total}}: Tables, left: number, right: number): number {
  return Math.log(1 + (counts[left]! * counts[right]!) / total)
}

/**
 * How well known a phrase is of which both words are near-synonyms of these two, when the two themselves are not seen
 * together: a variant of an established term.
 */
function exchanged(tables: Tables, left: number, right: number): number {
  if (!isCandidate(tables, left) || !isCandidate(tables, right) || tables.neighbours.count(left, right) > 0) return 0
  let best = 0
  const rights = tables.synonyms.of(right).subarray(0, phraseSynonyms)
  for (const a of tables.synonyms.of(left).subarray(0, phraseSynonyms)) {
    for (const b of rights) {
      const count = tables.neighbours.count(a, b)
      if (count > 0) best = Math.max(best, associationOf(tables, count, a, b))
    }
  }
  return best
}

/** What stands beside a word: 0 a word, 1 a name, 2 a word that is not known, 3 a number, 4 a comma, 5 a mark. */
function kind(id: number, skipped: number | undefined): number {
  if (id === markId) return 5
  if (id === commaId) return 4
  if (id === numberId) return 3
  return id === 0 ? 2 : skipped ? 1 : 0
}

/** Unknown words in the reach of the context model. */
function near(ids: ArrayLike<number>, at: number): number {
  let count = 0
  for (let offset = -4; offset <= 4; offset++) if (ids[at + offset] === 0) count++
  return count
}
