/** Trains the sequence model: log-likelihood with a cost for lost and kept words (softmax-margin, Gimpel and Smith 2010). */
import {potentialCount} from '../../boilerplate/sequence.js'
import {minimise} from '../lbfgs.js'
import {marginals} from './marginals.js'

export interface Example {
  /** A row of features for each line. */
  features: Float32Array
  /** 1 for each line of the article. */
  labels: Uint8Array
  /** Words of each line. */
  words: Float64Array
  weight: number
}

export interface Settings {
  iterations: number
  /** Strength of the penalty on weights (L2), for emissions and for edges. */
  l2: number
  l2Edges: number
  /** Cost of a page whose words are all wrong. */
  cost: number
  /** How much worse it is to lose a word of the article than to keep one of the page. */
  loss: number
}

export const settings: Settings = {iterations: 120, l2: 300, l2Edges: 100, cost: 12, loss: 2}

/**
 * @param allowed 1 for each weight of a feature that may differ from 0
 * @returns weights: `potentialCount` for each feature, the biases, then the scores of entering and leaving a gap
 */
export function train(
  examples: readonly Example[],
  width: number,
  {iterations, l2, l2Edges, cost, loss}: Settings,
  allowed: Uint8Array
): Float64Array {
  const scale = spread(examples, width)
  const size = width * potentialCount + potentialCount + 2
  const bias = width * potentialCount
  const scaled = examples.map((example) => ({
    labels: example.labels,
    weight: example.weight,
    sparse: divide(example.features, scale),
    costs: costs(example, cost, loss)
  }))
  const start = new Float64Array(size)
  start[bias + 2] = -3
  start[bias + 3] = -3
  start[size - 2] = -2
  const weights = minimise(
    (point, gradient) => {
      let value = 0
      for (const example of scaled) value += accumulate(example, width, point, gradient)
      for (let at = 0; at < size; at++) {
        if (at < bias && !allowed[at]) {
          gradient[at] = 0
          continue
        }
        const penalty = at >= bias ? 0.1 : at % potentialCount < 2 ? l2 : l2Edges
        value += (penalty / 2) * point[at]! ** 2
        gradient[at]! += penalty * point[at]!
      }
      return value
    },
    start,
    {iterations}
  )
  for (let at = 0; at < bias; at++) weights[at]! /= scale[Math.floor(at / potentialCount)]!
  return weights
}

/** Least spread by which a feature is divided, so that rare ones do not become loud. */
const leastSpread = 0.12

function spread(examples: readonly Example[], width: number): Float64Array {
  const [sum, squares] = [new Float64Array(width), new Float64Array(width)]
  let count = 0
  for (const {features} of examples) {
    for (let at = 0, column = 0; at < features.length; at++, column = column + 1 === width ? 0 : column + 1) {
      sum[column]! += features[at]!
      squares[column]! += features[at]! ** 2
    }
    count += features.length / width
  }
  return sum.map((total, at) => Math.max(leastSpread, Math.sqrt(Math.max(0, squares[at]! / count - (total / count) ** 2))))
}

/** The features of an example that are not 0, line after line. */
interface Sparse {
  /** Where each line begins in the others, and the end of the last. */
  starts: Uint32Array
  columns: Uint16Array
  values: Float32Array
}

/** @returns the features, each divided by its spread; most of them are 0 */
function divide(features: Float32Array, scale: Float64Array): Sparse {
  const width = scale.length
  const starts = new Uint32Array(features.length / width + 1)
  const count = features.reduce((sum, value) => sum + (value === 0 ? 0 : 1), 0)
  const [columns, values] = [new Uint16Array(count), new Float32Array(count)]
  let at = 0
  for (let line = 0; line + 1 < starts.length; line++) {
    for (let column = 0; column < width; column++) {
      const value = features[line * width + column]!
      if (value === 0) continue
      columns[at] = column
      values[at++] = value / scale[column]!
    }
    starts[line + 1] = at
  }
  return {starts, columns, values}
}

function sparsePotentials({starts, columns, values}: Sparse, weights: Float64Array, bias: number): Float64Array {
  const potentials = new Float64Array((starts.length - 1) * potentialCount)
  for (let line = 0; line + 1 < starts.length; line++) {
    for (let k = 0; k < potentialCount; k++) {
      let sum = weights[bias + k]!
      for (let at = starts[line]!; at < starts[line + 1]!; at++) sum += values[at]! * weights[columns[at]! * potentialCount + k]!
      potentials[line * potentialCount + k] = sum
    }
  }
  return potentials
}

/** Most words of a line that count, so that one long line does not stand for the page. */
const mostWords = 200

/** @returns what keeping (`2 × line`) and dropping (`2 × line + 1`) each line costs */
function costs({labels, words}: Example, cost: number, loss: number): Float64Array {
  const article = words.reduce((sum, count, line) => sum + (labels[line] ? Math.min(mostWords, count) : 0), 0)
  const out = new Float64Array(labels.length * 2)
  for (const [line, label] of labels.entries()) {
    out[line * 2 + label] = (label ? loss : 1) * cost * Math.min(1, Math.min(mostWords, words[line]!) / Math.max(20, article))
  }
  return out
}

/** Adds an example's part of the gradient, and returns its part of the negative log-likelihood. */
function accumulate(
  example: Pick<Example, 'labels' | 'weight'> & {sparse: Sparse; costs: Float64Array},
  width: number,
  weights: Float64Array,
  gradient: Float64Array
): number {
  const {sparse, labels, weight} = example
  const size = weights.length
  const bias = width * potentialCount
  const potentials = sparsePotentials(sparse, weights, bias)
  const [enter, leave] = [weights[size - 2]!, weights[size - 1]!]
  const found = marginals({potentials, enter, leave}, example.costs)
  const first = labels.indexOf(1)
  const last = labels.lastIndexOf(1)
  const error = new Float64Array(potentialCount)
  let score = 0
  for (let line = 0; line < labels.length; line++) {
    const at = line * potentialCount
    const inside = line > first && line < last
    const truth = [labels[line]!, inside && !labels[line] ? 1 : 0, line === first ? 1 : 0, line === last ? 1 : 0]
    for (let k = 0; k < potentialCount; k++) {
      score += truth[k]! * potentials[at + k]!
      error[k] = weight * (found.chances[at + k]! - truth[k]!)
      gradient[bias + k]! += error[k]!
    }
    if (inside && labels[line - 1] && !labels[line]) {
      score += enter
      gradient[size - 2]! -= weight
    }
    if (line > first && line <= last && !labels[line - 1] && labels[line]) {
      score += leave
      gradient[size - 1]! -= weight
    }
    if (error.every((part) => Math.abs(part) < 1e-7)) continue
    for (let from = sparse.starts[line]!; from < sparse.starts[line + 1]!; from++) {
      const to = sparse.columns[from]! * potentialCount
      for (let k = 0; k < potentialCount; k++) gradient[to + k]! += error[k]! * sparse.values[from]!
    }
  }
  gradient[size - 2]! += weight * found.enters
  gradient[size - 1]! += weight * found.leaves
  return weight * (found.logPartition - score)
}
