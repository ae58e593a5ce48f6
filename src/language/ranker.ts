/**
 * Which of several words stood in a place: a softmax over a weighted sum of what the tables say of each. Its weights
 * are learned from places whose original word is known.
 */
import type {Container, Section} from './container.js'
import {measure, measures, type Reading} from './fit.js'

/** The measures of a word, its frequency, how near a synonym it is, and whether it is the word that stands there. */
export const rankFeatures = measures.length + 3

/** Weight of each feature. */
export type Ranker = Float32Array

/**
 * Fills in what is not measured by `fit.ts`.
 *
 * @param out the features of one word, of which the measures are there already
 * @param count of the word in the training text
 * @param rank among the near-synonyms, the nearest first; undefined for the word that stands there
 */
export function completeRow(out: Float32Array, count: number, rank: number | undefined): void {
  out[measures.length] = Math.log(count + 1)
  out[measures.length + 1] = rank === undefined ? 0 : Math.log(rank + 1)
  out[measures.length + 2] = rank === undefined ? 1 : 0
}

/** @returns the score of a word; differences are log-odds */
export function rankScore(ranker: Ranker, row: Float32Array): number {
  let sum = 0
  for (let at = 0; at < rankFeatures; at++) sum += ranker[at]! * row[at]!
  return sum
}

const scratch = new Float32Array(rankFeatures)

/** @returns the score of a word at the reading's place; `rank` as in `completeRow` */
export function scoreWord(reading: Reading, ranker: Ranker, word: number, rank: number | undefined): number {
  measure(reading, word, scratch)
  completeRow(scratch, reading.tables.vocabulary.counts[word]!, rank)
  return rankScore(ranker, scratch)
}

export const packRanker = (ranker: Ranker): Record<string, Section> => ({ranker})
export const openRanker = (file: Container): Ranker => file.get('ranker') as Float32Array
