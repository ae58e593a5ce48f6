/**
 * Learns the hidden layer of the ranker over the plain sum, which stays as it is: by steps of Adam (Kingma and Ba 2015) on the
 * same softmax, with features of like scale.
 */
import {addUnits, plainScore, type Ranker, rankFeatures, unitInput, unitWeights} from '../language/ranker.js'
import type {Random} from './random.js'
import type {Choice} from './ranker.js'

const settings = {units: 8, epochs: 12, rate: 0.004, batch: 64, start: 0.3, momentum: 0.9, decay: 0.999}

/** What the layer reads: features around their means, in standard deviations, behind a constant. */
interface Scaled {
  rows: Float32Array[]
  plain: number[]
  target: number
}

/** @returns the ranker of the plain weights and a hidden layer */
export function addHiddenLayer(plain: Float32Array, choices: readonly Choice[], random: Random): Ranker {
  const {means, deviations} = spread(choices)
  const scaled = choices.map(({rows, target}) => ({
    rows: rows.map((row) => Float32Array.from(row, (value, at) => (value - means[at]!) / deviations[at]!)),
    plain: rows.map((row) => plainScore(plain, row)),
    target
  }))
  const layer = train(scaled, random)
  const ranker = new Float32Array(rankFeatures + layer.length)
  ranker.set(plain)
  for (let unit = 0; unit < layer.length; unit += unitWeights) {
    const to = ranker.subarray(rankFeatures + unit, rankFeatures + unit + unitWeights)
    to.set(layer.subarray(unit, unit + 2))
    for (let at = 0; at < rankFeatures; at++) {
      const weight = layer[unit + 2 + at]! / deviations[at]!
      to[2 + at] = weight
      to[1]! -= weight * means[at]!
    }
  }
  return ranker
}

/** Mean and standard deviation of each feature. */
function spread(choices: readonly Choice[]): {means: Float64Array; deviations: Float64Array} {
  const [sums, squares] = [new Float64Array(rankFeatures), new Float64Array(rankFeatures)]
  let count = 0
  for (const {rows} of choices) {
    for (const row of rows) {
      count++
      for (let at = 0; at < rankFeatures; at++) {
        sums[at]! += row[at]!
        squares[at]! += row[at]! ** 2
      }
    }
  }
  const means = sums.map((sum) => sum / count)
  return {means, deviations: squares.map((square, at) => Math.sqrt(square / count - means[at]! ** 2) + 1e-6)}
}

function train(choices: readonly Scaled[], random: Random): Float64Array {
  const size = settings.units * unitWeights
  const layer = new Float64Array(size).map((_, at) => (at % unitWeights === 0 ? 0 : settings.start * 2 * (random.next() - 0.5)))
  const gradient = new Float64Array(size)
  const first = new Float64Array(size)
  const second = new Float64Array(size)
  const steps = Math.ceil((settings.epochs * choices.length) / settings.batch)
  for (let step = 0; step < steps; step++) {
    gradient.fill(0)
    for (let of = 0; of < settings.batch; of++) addGradient(layer, choices[random.below(choices.length)]!, gradient)
    const rate = settings.rate * (1 - step / steps)
    for (let at = 0; at < size; at++) {
      const slope = gradient[at]! / settings.batch
      first[at] = settings.momentum * first[at]! + (1 - settings.momentum) * slope
      second[at] = settings.decay * second[at]! + (1 - settings.decay) * slope ** 2
      const [mean, square] = [first[at]! / (1 - settings.momentum ** (step + 1)), second[at]! / (1 - settings.decay ** (step + 1))]
      layer[at]! -= (rate * mean) / (Math.sqrt(square) + 1e-8)
    }
  }
  return layer
}

/** Adds what a choice wants changed: of each word, by how much likelier the layer takes it than it was. */
function addGradient(layer: Float64Array, {rows, plain, target}: Scaled, gradient: Float64Array): void {
  const scores = rows.map((row, index) => addUnits(plain[index]!, layer, 0, row))
  const most = Math.max(...scores)
  const exps = scores.map((score) => Math.exp(score - most))
  const sum = exps.reduce((a, b) => a + b)
  for (const [index, row] of rows.entries()) {
    const error = exps[index]! / sum - (index === target ? 1 : 0)
    for (let unit = 0; unit < layer.length; unit += unitWeights) {
      const input = unitInput(layer, unit, row)
      if (input <= 0) continue
      gradient[unit]! += error * input
      const slope = error * layer[unit]!
      gradient[unit + 1]! += slope
      for (let at = 0; at < rankFeatures; at++) gradient[unit + 2 + at]! += slope * row[at]!
    }
  }
}
