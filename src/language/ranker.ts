/**
 * Which of several words stood in a place: a softmax over a score of what the tables say of each, a weighted sum and a small
 * hidden layer over the same. The weights are learned from places whose original word is known.
 */
import type {Container, Section} from './container.js'
import {measure, measures, type Reading} from './fit.js'

/** What is known of a word beside its measures: see `completeRow`. */
const others = ['count', 'rank', 'standing', 'same part of speech', 'same ending', 'on the page', 'weakest side'] as const
export const rankFeatures = measures.length + others.length

/** Weights of a unit of the hidden layer: what it adds to the score, its constant, and one for each feature. */
export const unitWeights = 2 + rankFeatures

/** Weight of each feature in a plain sum; behind them the hidden units, whose score is added to that sum. */
export type Ranker = Float32Array

/** A word is looked for on the page so many times. */
const mostSeen = 5
/** Of small numbers, as these are asked for several times for each word of a text. */
const logOfNext = Float64Array.from({length: 64}, (_, number) => Math.log(number + 1))

/**
 * Fills in what is not measured by `fit.ts`: frequency, how near a synonym it is, how like the word that stands there in
 * form, and whether the page says it elsewhere.
 *
 * @param rank among the near-synonyms, the nearest first; undefined for the word that stands there
 * @param out the features of one word, of which the measures are there already
 */
export function completeRow({tables, ids, at, seen}: Reading, word: number, rank: number | undefined, out: Float32Array): void {
  const {vocabulary, parts} = tables
  const standing = ids[at]!
  const elsewhere = seen[word]! - (word === standing ? 1 : 0)
  let next = measures.length
  out[next++] = vocabulary.logCount(word)
  out[next++] = rank === undefined ? 0 : logOfNext[rank]!
  out[next++] = rank === undefined ? 1 : 0
  out[next++] = parts[word]! & parts[standing]! ? 1 : 0
  out[next++] = vocabulary.ending(word) === vocabulary.ending(standing) ? 1 : 0
  out[next++] = logOfNext[Math.min(mostSeen, elsewhere)]!
  out[next] = Math.min(out[0]!, out[1]!)
}

/** @returns the plain sum alone, for a row that is not complete */
export function plainScore(ranker: Ranker, row: Float32Array): number {
  let sum = 0
  for (let at = 0; at < rankFeatures; at++) sum += ranker[at]! * row[at]!
  return sum
}

/** @returns the score of a word; differences are log-odds */
export function rankScore(ranker: Ranker, row: Float32Array): number {
  return addUnits(plainScore(ranker, row), ranker, rankFeatures, row)
}

type Weights = Float32Array | Float64Array

/** @returns a score and what the units add to it, whose weights stand from `from` on */
export function addUnits(score: number, weights: Weights, from: number, row: Float32Array): number {
  let sum = score
  for (let unit = from; unit < weights.length; unit += unitWeights) {
    const input = unitInput(weights, unit, row)
    if (input > 0) sum += weights[unit]! * input
  }
  return sum
}

/** @returns what the unit whose weights begin at `unit` makes of a row; one that is below zero adds nothing */
export function unitInput(weights: Weights, unit: number, row: Float32Array): number {
  let input = weights[unit + 1]!
  for (let at = 0; at < rankFeatures; at++) input += weights[unit + 2 + at]! * row[at]!
  return input
}

const scratch = new Float32Array(rankFeatures)

/** @returns the score of a word at the reading's place; `rank` as in `completeRow` */
export function scoreWord(reading: Reading, ranker: Ranker, word: number, rank: number | undefined): number {
  measure(reading, word, scratch)
  completeRow(reading, word, rank, scratch)
  return rankScore(ranker, scratch)
}

export const packRanker = (ranker: Ranker): Record<string, Section> => ({ranker})
export const openRanker = (file: Container): Ranker => file.get('ranker') as Float32Array
