/** Learns the plain weights of the ranker: a softmax over a word and its near-synonyms, by gradient descent. */
import {moveTo} from '../language/context-reading.js'
import {measure, openReading} from '../language/fit.js'
import type {Tables} from '../language/language.js'
import {completeRow, plainScore, rankFeatures} from '../language/ranker.js'
import {isCandidate} from '../language/words.js'
import type {Random} from './random.js'
import type {Sample} from './spin.js'

/** A place of a text: one row of features for each word that could stand there, and which one did. */
export interface Choice {
  rows: Float32Array[]
  target: number
}

const settings = {epochs: 6, rate: 0.05, leastRate: 0.002}

/** @returns the replaced places of a spun text whose original word the table knows, and as many others */
export function findChoices(tables: Tables, {ids, skip, original}: Sample, random: Random): Choice[] {
  const reading = openReading(tables, ids)
  const places = ids.map((_, at) => at).filter((at) => isCandidate(tables, ids[at]!) && !skip[at])
  const replaced = places.filter((at) => original[at])
  const left = places.filter((at) => !original[at])
  const choices: Choice[] = []
  for (const at of replaced) {
    const other = left[random.below(left.length)]
    choices.push(...describe(reading, at, original[at]!), ...(other === undefined ? [] : describe(reading, other, ids[other]!)))
  }
  return choices
}

function describe(reading: ReturnType<typeof openReading>, at: number, meant: number): Choice[] {
  const {tables, ids} = reading
  const words = [ids[at]!, ...tables.synonyms.of(ids[at]!)]
  const target = words.indexOf(meant)
  if (target < 0) return []
  moveTo(reading, at)
  const rows = words.map((word, index) => {
    const row = new Float32Array(rankFeatures)
    measure(reading, word, row)
    completeRow(reading, word, index === 0 ? undefined : index - 1, row)
    return row
  })
  return [{rows, target}]
}

/** @returns weights under which the words that stood there are likeliest */
export function trainPlain(choices: readonly Choice[], random: Random): Float32Array {
  const weights = new Float32Array(rankFeatures)
  const squares = new Float32Array(rankFeatures).fill(1)
  const steps = settings.epochs * choices.length
  const gradient = new Float32Array(rankFeatures)
  for (let step = 0; step < steps; step++) {
    const {rows, target} = choices[random.below(choices.length)]!
    gradient.set(rows[target]!)
    const scores = rows.map((row) => plainScore(weights, row))
    const most = Math.max(...scores)
    const exps = scores.map((score) => Math.exp(score - most))
    const sum = exps.reduce((a, b) => a + b)
    for (const [index, row] of rows.entries()) {
      for (let at = 0; at < rankFeatures; at++) gradient[at]! -= (exps[index]! / sum) * row[at]!
    }
    // Steps by AdaGrad (Duchi et al. 2011), as the features differ in scale.
    const rate = Math.max(settings.leastRate, settings.rate * (1 - step / steps))
    for (let at = 0; at < rankFeatures; at++) {
      squares[at]! += gradient[at]! ** 2
      weights[at]! += (10 * rate * gradient[at]!) / Math.sqrt(squares[at]!)
    }
  }
  return weights
}
