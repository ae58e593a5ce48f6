/**
 * From the fit of single words to a judgement of the page and back: a spun page has many odd words, a page that a
 * person wrote has none, so each word is judged again knowing its page and the words around it.
 */
import {type Candidate, featureNames} from './features.js'
import type {Language} from './language.js'
import {logit, predict} from './trees.js'

export interface Judgement {
  /** Probability that each candidate was put in by a rewriter. */
  probabilities: Float32Array
  /** Probability that the page was rewritten. */
  page: number
}

/** Candidates on each side whose first judgement a word's second one knows. */
const window = 5
/** What the second judgement reads again of a word's own features. */
const again = ['score', 'local', 'topic', 'count', 'best gain', 'pull', 'phrase left', 'phrase right', 'repeated', 'best repeated'] as const
const againAt = again.map((name) => featureNames.indexOf(name))
const averaged = ['score', 'local', 'topic', 'pull', 'best gain', 'count'] as const
const averagedAt = averaged.map((name) => featureNames.indexOf(name))
const quantiles = [0.5, 0.75, 0.9, 0.95] as const

export const pageFeatureNames = ['candidates', 'rate', ...quantiles.map((q) => `quantile ${q}`), ...averaged, 'unknown', 'tail'] as const
export const wordFeatureNames = [
  'first',
  'page',
  'rate',
  'median',
  'mean score',
  'unknown',
  'before',
  'behind',
  'around',
  'most around',
  ...again
] as const

/**
 * @param unknown share of the page's words that the vocabulary does not hold
 * @param evidence log-odds that speak for a rewritten page beside its words
 */
export function judge(language: Language, candidates: readonly Candidate[], unknown: number, evidence: number): Judgement {
  const first = Float32Array.from(candidates, ({row}) => logit(language.replaced, row))
  const pageRow = describePage(candidates, first, unknown, language.trainingRate)
  const page = logit(language.page, pageRow) + evidence
  const rows = describeWords(candidates, first, pageRow, page)
  return {probabilities: Float32Array.from(rows, (row) => predict(language.judged, row)), page: 1 / (1 + Math.exp(-page))}
}

/**
 * @param first log-odds of each candidate by its own features
 * @param trainingRate see `Language`
 */
export function describePage(candidates: readonly Candidate[], first: Float32Array, unknown: number, trainingRate: number): Float32Array {
  const sorted = first.slice().sort()
  const quantile = (q: number) => sorted[Math.floor(q * (sorted.length - 1))] ?? 0
  const mean = (feature: number) => candidates.reduce((sum, {row}) => sum + row[feature]!, 0) / Math.max(1, candidates.length)
  const tail = sorted.subarray(Math.floor(0.9 * sorted.length))
  return Float32Array.of(
    Math.log(candidates.length + 1),
    Math.log(estimateRate(first, trainingRate)),
    ...quantiles.map(quantile),
    ...averagedAt.map(mean),
    unknown,
    tail.reduce((sum, value) => sum + value, 0) / Math.max(1, tail.length)
  )
}

/** @param page log-odds that the page was rewritten */
export function describeWords(candidates: readonly Candidate[], first: Float32Array, pageRow: Float32Array, page: number): Float32Array[] {
  const [, rate, median] = pageRow
  const score = pageRow[2 + quantiles.length]!
  const unknown = pageRow[2 + quantiles.length + averaged.length]!
  return candidates.map(({row}, index) => {
    let [sum, most, count] = [0, -9, 0]
    for (let near = Math.max(0, index - window); near <= Math.min(first.length - 1, index + window); near++) {
      if (near === index) continue
      sum += first[near]!
      most = Math.max(most, first[near]!)
      count++
    }
    const around = count > 0 ? sum / count : -9
    const own = againAt.map((feature) => row[feature]!)
    return Float32Array.of(
      first[index]!,
      page,
      rate!,
      median!,
      score,
      unknown,
      first[index - 1] ?? -9,
      first[index + 1] ?? -9,
      around,
      most,
      ...own
    )
  })
}

/** The prior of the page's rate: half a replaced word in a hundred. */
const prior = {replaced: 0.5, words: 100}
const rounds = 20

/**
 * A page's own rate of replaced words by expectation maximisation for a shifted class prior (Saerens, Latinne and
 * Decaestecker 2002), with a Beta prior on the rate.
 */
function estimateRate(first: Float32Array, trainingRate: number): number {
  let rate = trainingRate
  for (let round = 0; round < rounds; round++) {
    const shift = Math.log(rate / (1 - rate)) - Math.log(trainingRate / (1 - trainingRate))
    let sum = 0
    for (const value of first) sum += 1 / (1 + Math.exp(-value - shift))
    rate = (sum + prior.replaced) / (first.length + prior.words)
  }
  return rate
}
