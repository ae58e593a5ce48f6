/**
 * A page's own rate of replaced words: a spun page has many, a page that a person wrote has none, and each
 * word is judged under its page's rate. Expectation maximisation for a shifted class prior, after Saerens,
 * Latinne and Decaestecker (2002), with a Beta prior on the rate.
 */

/** The prior expects half a replaced word in a hundred; a page has to show more. */
const prior = {replaced: 0.5, words: 100}
const rounds = 40

/**
 * How much of the estimate is believed: the classifier knows page averages already, so that the whole of it
 * would count them twice. Measured on held-out text, a third halves the false alarms at equal recall.
 */
const belief = 0.3
/**
 * What one sure finding of another rule in 250 words adds to the odds, and the most that all may; only for words
 * over which their near-synonyms pull this strongly, so that a page with errors does not bring all its words down.
 */
const evidence = {each: 6, words: 250, most: 25, leastPull: 6}

/** A word that is judged. */
export interface Suspect {
  /** The classifier's probability that it was replaced. */
  probability: number
  /** See `Candidate`. */
  pull: number
}

/**
 * @param suspects the page's words
 * @param trainingRate share of replaced words that the classifier was trained with
 * @param others confidence of other rules' findings on the page, summed
 * @param words length of the page
 * @returns the probabilities under the page's own odds
 */
export function judgePage(suspects: readonly Suspect[], trainingRate: number, others: number, words: number): number[] {
  const rate = estimateRate(
    suspects.map(({probability}) => probability),
    trainingRate
  )
  const own = (oddsOf(rate) / oddsOf(trainingRate)) ** belief
  const seen = Math.min(evidence.most, 1 + (evidence.each * others * evidence.words) / Math.max(evidence.words, words))
  return suspects.map(({probability: p, pull}) => {
    const shift = own * (pull < evidence.leastPull ? 1 : seen)
    return (p * shift) / (p * shift + 1 - p)
  })
}

const oddsOf = (p: number) => p / (1 - p)

function estimateRate(probabilities: readonly number[], trainingRate: number): number {
  let rate = trainingRate
  for (let round = 0; round < rounds; round++) {
    const shift = oddsOf(rate) / oddsOf(trainingRate)
    const sum = probabilities.reduce((sum, p) => sum + (p * shift) / (p * shift + 1 - p), 0)
    rate = (sum + prior.replaced) / (probabilities.length + prior.words)
  }
  return rate
}
