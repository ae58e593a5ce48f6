/** Words that the context model takes for alike: sister terms, which a rewriter takes for synonyms. */
import {dimensions, type Matrix, unpackRow} from '../language/matrix.js'
import {commaId, type Vocabulary} from '../language/vocabulary.js'

/** Least cosine of two words that are alike. */
const leastAlike = 0.55
/** Rarer words are left out: the model knows too little of them, and the time grows with the square. */
const most = {words: 20000, perWord: 6}

/**
 * @param output the words as what the model predicts
 * @param parts parts of speech of each word, see `Tables`; alike are only words that share one
 * @returns for each word the numbers of those most alike, the nearest first
 */
export function findSisters(output: Matrix, vocabulary: Vocabulary, parts: Uint8Array): number[][] {
  const size = vocabulary.size
  const limit = Math.min(most.words, size)
  const rows = normalise(output, limit)
  const sisters = Array.from({length: size}, (): number[] => [])
  for (let word = commaId + 1; word < limit; word++) {
    if (!parts[word]) continue
    const found: {id: number; cosine: number}[] = []
    for (let other = commaId + 1; other < limit; other++) {
      if (other === word || !(parts[other]! & parts[word]!)) continue
      let cosine = 0
      for (let d = 0; d < dimensions; d++) cosine += rows[word * dimensions + d]! * rows[other * dimensions + d]!
      if (cosine < leastAlike || (found.length === most.perWord && cosine <= found.at(-1)!.cosine)) continue
      found.push({id: other, cosine})
      found.sort((a, b) => b.cosine - a.cosine)
      if (found.length > most.perWord) found.pop()
    }
    sisters[word] = found.map(({id}) => id)
  }
  return sisters
}

/** @returns the first rows, each of length one */
function normalise(matrix: Matrix, count: number): Float32Array {
  const rows = new Float32Array(count * dimensions)
  for (let row = 0; row < count; row++) {
    const values = unpackRow(matrix, row)
    const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1
    rows.set(
      values.map((value) => value / length),
      row * dimensions
    )
  }
  return rows
}
