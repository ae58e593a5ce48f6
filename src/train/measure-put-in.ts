/** How often spinners put each word in, against how often people write it. */
import {type Manner, nearWords, type Sources, spared, weightOf} from './spin.js'

/** Habits of one spinner that stands for all; they need not be exact, since a forest reads what comes of them. */
const middling = {published: 0.2, sister: 0.125, strength: 1, frequency: 0.3, leastCount: 1} satisfies Partial<Manner>
/** Occurrences that are added to both sides, so that a rare word is not judged by a few. */
const prior = 50

/** @returns by word number, how often spinners that exchange every word put it in for each time that a person writes it */
export function measurePutIn({vocabulary: {size, counts}, links, published, sisters}: Sources): Float32Array {
  const put = new Float64Array(size)
  const spread = (words: readonly number[], weights: readonly number[], count: number) => {
    const sum = weights.reduce((a, b) => a + b, 0)
    for (const [at, word] of words.entries()) put[word]! += (count * weights[at]!) / sum
  }
  for (let id = spared + 1; id < size; id++) {
    const count = counts[id]!
    const listed = published.get(id) ?? []
    const alike = sisters[id] ?? []
    const byList = listed.length > 0 ? middling.published : 0
    const bySister = alike.length > 0 ? middling.sister : 0
    const near = nearWords(id, links, counts, middling.leastCount)
    spread(
      listed,
      listed.map(() => 1),
      count * byList
    )
    spread(
      alike,
      alike.map(() => 1),
      count * bySister
    )
    spread(
      near.map(([word]) => word),
      near.map(([word, strength]) => weightOf(word, strength, middling, counts)),
      count * (1 - byList - bySister)
    )
  }
  return Float32Array.from(put, (times, id) => (times + prior) / (counts[id]! + prior))
}
