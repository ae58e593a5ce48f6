/**
 * A page's own rate of replaced words: a spun page has many, a page that a person wrote has none, and each
 * word is judged under its page's rate. Expectation maximisation for a shifted class prior, after Saerens,
 * Latinne and Decaestecker (2002), with a Beta prior on the rate.
 */

/** The prior expects half a replaced word in a hundred; a page has to show more. */
const prior = {replaced: 0.5, words: 100}
const rounds = 40

/**
 * @param probabilities the classifier's, one per word of the page
 * @param trainingRate share of replaced words that the classifier was trained with
 * @returns the page's rate, and the probabilities under it
 */
export function judgePage(probabilities: Float64Array, trainingRate: number): {rate: number; probabilities: Float64Array} {
  const judged = new Float64Array(probabilities.length)
  let rate = trainingRate
  for (let round = 0; round < rounds; round++) {
    const shift = rate / (1 - rate) / (trainingRate / (1 - trainingRate))
    let sum = 0
    for (let at = 0; at < judged.length; at++) {
      const odds = (probabilities[at]! / (1 - probabilities[at]! + 1e-9)) * shift
      judged[at] = odds / (1 + odds)
      sum += judged[at]!
    }
    rate = (sum + prior.replaced) / (judged.length + prior.words)
  }
  return {rate, probabilities: judged}
}
