/**
 * From the fit of single words to a judgement of the page and back: a spun page has many odd words, a page that a
 * person wrote has none, so each word is judged again knowing its page and the words around it.
 */
import type {Found} from './candidates.js'
import {type Candidate, featureNames} from './features.js'
import type {Language} from './language.js'
import {logit, logits, sigmoid} from './trees.js'

/** A page, judged as a whole. */
export interface JudgedPage {
  /** Log-odds that each candidate was put in, by its own features. */
  first: Float32Array
  /** Features of the page. */
  row: Float32Array
  /** Log-odds that the page was rewritten. */
  logOdds: number
}

/** Words on each side within which the first judgement of other words bears on a word's second. */
const window = 12
/** Log-odds of a word that fits too well to be a candidate. */
const fits = -6
/** What the second judgement reads again of a word's own features. */
const again = ['score', 'local', 'topic', 'count', 'best gain', 'pull', 'phrase left', 'phrase right', 'repeated', 'best repeated'] as const
const againAt = again.map((name) => featureNames.indexOf(name))
const averaged = ['score', 'pull', 'best gain', 'count'] as const
const averagedAt = averaged.map((name) => featureNames.indexOf(name))
const quantiles = [0.8, 0.9, 0.95] as const

export const pageFeatureNames = [
  'judged',
  'candidates',
  'rate',
  'local',
  'topic',
  'unknown',
  ...quantiles.map((q) => `quantile ${q}`),
  'tail',
  ...averaged
] as const
/** Of the page's features those that each word's second judgement reads too. */
const shared = ['candidates', 'rate', 'local', 'topic', 'unknown', 'quantile 0.9'] as const
const sharedAt = shared.map((name) => (pageFeatureNames as readonly string[]).indexOf(name))
export const wordFeatureNames = ['first', 'page', ...shared, 'around', 'most around', ...again] as const

/** @param unknown share of the page's words that the vocabulary does not hold */
export function judgePage(language: Language, found: Found, unknown: number): JudgedPage {
  const rows = found.candidates.map(({row}) => row)
  const first = Float32Array.from(logits(language.replaced, rows))
  const row = describePage(found, first, unknown, language.trainingRate)
  return {first, row, logOdds: logit(language.page, row)}
}

/**
 * @param evidence log-odds that speak for a rewritten page beside its words
 * @returns probability that each candidate was put in by a rewriter
 */
export function judgeWords(language: Language, {candidates}: Found, {first, row, logOdds}: JudgedPage, evidence: number): Float32Array {
  const again = logits(language.judged, describeWords(candidates, first, row, logOdds + evidence))
  return Float32Array.from(again, sigmoid)
}

/**
 * @param first log-odds of each candidate by its own features
 * @param trainingRate see `Language`
 */
export function describePage(
  {candidates, judged, local, topic}: Found,
  first: Float32Array,
  unknown: number,
  trainingRate: number
): Float32Array {
  const sorted = first.slice().sort()
  const left = judged - sorted.length
  const quantile = (q: number) => sorted[Math.floor(q * (judged - 1)) - left] ?? fits
  const mean = (feature: number) => candidates.reduce((sum, {row}) => sum + row[feature]!, 0) / Math.max(1, candidates.length)
  const tail = sorted.subarray(Math.floor(0.8 * sorted.length))
  return Float32Array.of(
    Math.log(judged + 1),
    candidates.length / Math.max(1, judged),
    Math.log(estimateRate(first, judged, trainingRate)),
    local / Math.max(1, judged),
    topic / Math.max(1, judged),
    unknown,
    ...quantiles.map(quantile),
    tail.length > 0 ? tail.reduce((sum, value) => sum + value, 0) / tail.length : fits,
    ...averagedAt.map(mean)
  )
}

/** @param page log-odds that the page was rewritten */
export function describeWords(candidates: readonly Candidate[], first: Float32Array, pageRow: Float32Array, page: number): Float32Array[] {
  const ofPage = sharedAt.map((feature) => pageRow[feature]!)
  let from = 0
  return candidates.map(({at, row}, index) => {
    while (candidates[from]!.at < at - window) from++
    let [expected, most] = [0, fits]
    for (let near = from; near < candidates.length && candidates[near]!.at <= at + window; near++) {
      if (near === index) continue
      expected += sigmoid(first[near]!)
      most = Math.max(most, first[near]!)
    }
    return Float32Array.of(first[index]!, page, ...ofPage, expected, most, ...againAt.map((feature) => row[feature]!))
  })
}

/** The prior of the page's rate: half a replaced word in a hundred. */
const prior = {replaced: 0.5, words: 100}
const rounds = 20

/**
 * A page's own rate of replaced words by expectation maximisation for a shifted class prior (Saerens, Latinne and
 * Decaestecker 2002), with a Beta prior on the rate.
 */
function estimateRate(first: Float32Array, judged: number, trainingRate: number): number {
  let rate = trainingRate
  for (let round = 0; round < rounds; round++) {
    const shift = Math.log(rate / (1 - rate)) - Math.log(trainingRate / (1 - trainingRate))
    let sum = 0
    for (const value of first) sum += sigmoid(value + shift)
    rate = (sum + prior.replaced) / (judged + prior.words)
  }
  return rate
}
