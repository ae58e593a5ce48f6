/**
 * How well a word fits its context: a log-bilinear model (Mnih and Hinton 2007) with a weight per position
 * and dimension, the words a little further and the page's words as two more positions, and pairs of common words,
 * trained by negative sampling (Mikolov et al. 2013). Its score is the log of how much likelier the word is here than by its frequency.
 */
import type {Container, Section} from './container.js'
import {addFrames, type Frames, openFrames, packFrames} from './frames.js'
import {addRow, dimensions, type Matrix, openMatrix, packMatrix, rowAt, scaleOfByte} from './matrix.js'

/** Words on each side that are read. */
export const reach = 4
/** Positions with weights of their own: four on each side, the surroundings, and the page. */
export const positions = 2 * reach + 2
export const surroundingsPosition = positions - 2
export const pagePosition = positions - 1

export interface ContextModel {
  /** Words as context. */
  input: Matrix
  /** Words as what is predicted, rare ones by signs. */
  output: Matrix
  bias: Float32Array
  /** `positions` rows of `dimensions` weights. */
  weights: Float32Array
  /** Pairs of common words near a place. */
  frames: Frames
}

/** Adds a row, weighted by dimension, to a vector. */
function addWeighted(out: Float32Array, matrix: Matrix, row: number, weights: Float32Array, position: number): void {
  const scale = scaleOfByte[matrix.scales[row]!]!
  const from = rowAt(matrix, row)
  const at = position * dimensions
  for (let d = 0; d < dimensions; d++) out[d]! += weights[at + d]! * scale * matrix.rows[from + d]!
}

/** The mean of some words as context, without a position. */
export function meanOf({input}: ContextModel, words: readonly number[]): Float32Array {
  const sum = new Float64Array(dimensions)
  for (const word of words) addRow(sum, input, word, 1)
  return Float32Array.from(sum, (value) => value / words.length)
}

/** What the frames of a place expect. */
const framed = new Float64Array(dimensions)

/**
 * @param ids word numbers of a document
 * @param at the place that is read; its own word is not looked at
 * @param around mean of the surroundings of the place, see `surroundings.ts`
 * @param page mean of the page's words, see `meanOf`
 * @param beyond what stands before the first and behind the last word
 * @param out takes what the place expects: its local part, and its page part
 */
export function readPlace(
  model: ContextModel,
  ids: ArrayLike<number>,
  at: number,
  around: Float32Array,
  page: Float32Array,
  beyond: number,
  {local, topic}: {local: Float32Array; topic: Float32Array}
): void {
  framed.fill(0)
  addFrames(framed, model.frames, ids, at)
  local.set(framed)
  let position = 0
  for (let offset = -reach; offset <= reach; offset++) {
    if (offset === 0) continue
    addWeighted(local, model.input, ids[at + offset] ?? beyond, model.weights, position++)
  }
  const {weights} = model
  for (let d = 0; d < dimensions; d++) {
    local[d]! += weights[surroundingsPosition * dimensions + d]! * around[d]!
    topic[d] = weights[pagePosition * dimensions + d]! * page[d]!
  }
}

/**
 * Writes the part of the score of words that a vector gives. For many words at once, since a number that a function returns
 * would be put on the heap.
 *
 * @param vector either of those from `readPlace`, or a weighted sum of them
 * @param out takes a number for each word, from `from` on
 */
export function scoreWords({output}: ContextModel, vector: Float32Array, words: ArrayLike<number>, out: Float32Array, from = 0): void {
  const {rows, scales} = output
  for (let index = 0; index < words.length; index++) {
    const row = rowAt(output, words[index]!)
    // In four sums, since each addition waits for the one before it.
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let at = 0; at < dimensions; at += 4) {
      a += vector[at]! * rows[row + at]!
      b += vector[at + 1]! * rows[row + at + 1]!
      c += vector[at + 2]! * rows[row + at + 2]!
      d += vector[at + 3]! * rows[row + at + 3]!
    }
    out[from + index] = (a + b + (c + d)) * scaleOfByte[scales[words[index]!]!]!
  }
}

export function packContextModel({input, output, bias, weights, frames}: ContextModel): Record<string, Section> {
  return {
    ...packMatrix('context.input', input),
    ...packMatrix('context.output', output),
    ...packFrames(frames),
    'context.bias': Int8Array.from(bias, (value) => Math.max(-127, Math.min(127, Math.round(value * biasSteps)))),
    'context.weights': weights
  }
}

/** Steps of the stored bias to a unit of log-odds. */
const biasSteps = 16

/** @param size words of the vocabulary; as context, rare ones read as the unknown word */
export function openContextModel(file: Container, size: number): ContextModel {
  return {
    input: openMatrix(file, 'context.input', size),
    output: openMatrix(file, 'context.output', size),
    bias: openBias(file.get('context.bias')),
    weights: file.get('context.weights') as Float32Array,
    frames: openFrames(file)
  }
}

function openBias(stored: Section): Float32Array {
  const bias = new Float32Array(stored.length)
  for (let word = 0; word < stored.length; word++) bias[word] = stored[word]! / biasSteps
  return bias
}
