/**
 * How well a word fits its context: a log-bilinear model (Mnih and Hinton 2007) with a weight per position
 * and dimension, the words a little further and the page's words as two more positions, and pairs of common words,
 * trained by negative sampling (Mikolov et al. 2013). Its score is the log of how much likelier the word is here than by its frequency.
 */
import type {Section} from './container.js'
import type {ContextReading} from './context-reading.js'
import {type Frames, openFrames, packFrames} from './frames.js'
import type {Kernels} from './kernels.js'
import {dimensions, type Matrix, openMatrix, packMatrix, scaleOfByte} from './matrix.js'
import type {TableFile} from './table-file.js'
import {listLength, modelParts, places} from './workspace.js'

/** Words on each side that are read. */
export const reach = 4
/** Positions with weights of their own: four on each side, the surroundings, and the page. */
export const positions = 2 * reach + 2
export const surroundingsPosition = positions - 2
export const pagePosition = positions - 1

/** A model as it is trained and stored. */
export interface ContextWeights {
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

/** A model that can be asked. It reads one document at a time, in the workspace of its memory. */
export interface ContextModel {
  kernels: Kernels
  /** Words from here on are rare: as context they read as the unknown word. */
  core: number
  /** Each frame's row and one, or 0. */
  frames: Uint16Array
  /** Numbers of the workspace, see `workspace.ts`. */
  workspace: {local: Float32Array; topic: Float32Array; sum: Float32Array; page: Float32Array; mean: Float32Array}
  list: Uint16Array
  scores: Float32Array
  /** What the workspace holds a place of. */
  reading: ContextReading | undefined
}

/** Steps of the stored bias to a unit of log-odds. */
export const biasSteps = 16

export function packContextModel({input, output, bias, weights, frames}: ContextWeights): Record<string, Section> {
  return {
    ...packMatrix('context.input', input),
    ...packMatrix('context.output', output),
    ...packFrames(frames),
    'context.bias': Int8Array.from(bias, (value) => Math.max(-127, Math.min(127, Math.round(value * biasSteps)))),
    'context.weights': weights
  }
}

export function openContextModel(file: TableFile): ContextModel {
  const {kernels, buffer} = file
  const [input, output, frames] = [openMatrix(file, 'context.input'), openMatrix(file, 'context.output'), openFrames(file)]
  const core = output.packed.length / (dimensions / 2)
  const parts: Record<(typeof modelParts)[number], number> = {
    inputRows: input.packed.byteOffset,
    inputScales: input.scales.byteOffset,
    outputRows: output.packed.byteOffset,
    outputScales: output.scales.byteOffset,
    signs: output.signs.byteOffset,
    core,
    bias: file.get('context.bias').byteOffset,
    weights: file.get('context.weights').byteOffset,
    frameRows: frames.matrix.packed.byteOffset,
    frameScales: frames.matrix.scales.byteOffset
  }
  new Uint32Array(buffer, places.model).set(modelParts.map((part) => parts[part]))
  new Float32Array(buffer, places.scales).set(scaleOfByte)
  const row = (at: number) => new Float32Array(buffer, at, dimensions)
  const {local, topic, sum, page, mean} = places
  return {
    kernels,
    core,
    frames: frames.index,
    workspace: {local: row(local), topic: row(topic), sum: row(sum), page: row(page), mean: row(mean)},
    list: new Uint16Array(buffer, places.list, listLength),
    scores: new Float32Array(buffer, places.scores, 2 * listLength),
    reading: undefined
  }
}
