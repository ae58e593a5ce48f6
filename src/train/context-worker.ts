/** One thread of training the context model; see `context-trainer.ts`. */
import {parentPort, workerData} from 'node:worker_threads'
import {positions} from '../language/context-model.js'
import {findFrames, framesOfPlace} from '../language/frames.js'
import {dimensions as D} from '../language/matrix.js'
import {markId} from '../language/vocabulary.js'
import {drawRival, openReader, type Slot, type Text} from './context-reader.js'
import {Random} from './random.js'

export interface Work extends Text {
  /** Shared by all threads, which write to them without locks (Recht et al. 2011, Hogwild). */
  input: Float32Array
  output: Float32Array
  bias: Float32Array
  weights: Float32Array
  /** Sums of squared gradients of each row, by which its steps shrink. */
  inputSquares: Float32Array
  outputSquares: Float32Array
  frames: Float32Array
  frameSquares: Float32Array
  /** Chance of each word to be trained on, when it comes. */
  keep: Float32Array
  /** Words in proportion to their frequency to the power of .75. */
  noise: Uint16Array
  /** Where articles begin. */
  starts: Uint32Array
  /** Articles in the order in which they are read: shuffled, so that no source has the last word. */
  order: Uint32Array
  thread: number
  threads: number
  epochs: number
}

const settings = {
  /** Rates of the rows, whose steps shrink with what they have learned (Duchi et al. 2011, AdaGrad), and of the rest. */
  rate: 0.35,
  biasRate: 0.08,
  weightRate: 0.0016,
  /** The rates fall to this share of them. */
  leastDecay: 0.05,
  /** Words per place that do not stand there: any, and near-synonyms of the one that does. */
  noise: 8,
  rivals: 4
}

const work = workerData as Work
const random = new Random(work.thread + 1)
/** What a place expects, its gradient, and the part of it that is passed on. */
const hidden = new Float32Array(D)
const gradient = new Float32Array(D)
const passed = new Float32Array(D)
const {slots, read} = openReader(work, random)
/** Numbers of the place's frames. */
const frames = new Int32Array(framesOfPlace)

const first = Math.floor((work.order.length * work.thread) / work.threads)
const last = Math.floor((work.order.length * (work.thread + 1)) / work.threads)
for (let epoch = 0; epoch < work.epochs; epoch++) {
  for (let at = first; at < last; at++) {
    const progress = (epoch + (at - first) / (last - first)) / work.epochs
    const article = work.order[at]!
    trainArticle(work.starts[article]!, work.starts[article + 1]!, Math.max(settings.leastDecay, 1 - progress))
    if (at % 20000 === 0) parentPort!.postMessage(progress)
  }
}
parentPort!.postMessage(1)

/** @param decay share of the rates that is left */
function trainArticle(from: number, to: number, decay: number): void {
  for (let at = from; at < to; at++) {
    const word = work.ids[at]!
    if (word > markId + 1 && random.next() < work.keep[word]!) trainWord(at, word, from, to, decay)
  }
}

function trainWord(at: number, word: number, from: number, to: number, decay: number): void {
  read(at, from, to)
  const framed = findFrames(work.ids, at, from, to, frames)
  hidden.fill(0)
  gradient.fill(0)
  for (let position = 0; position < positions; position++) expect(slots[position]!, position)
  for (let k = 0; k < framed; k++) expectFrame(frames[k]!)
  contrast(word, decay)
  for (let k = 0; k < framed; k++) learnFrame(frames[k]!, decay)
  for (let position = 0; position < positions; position++) learn(slots[position]!, position, decay)
}

/** Adds what a position says of the place. */
function expect({words, count, divisor, sum}: Slot, position: number): void {
  const {input, weights} = work
  sum.fill(0)
  for (let k = 0; k < count; k++) {
    const row = words[k]! * D
    for (let d = 0; d < D; d++) sum[d]! += input[row + d]!
  }
  const at = position * D
  for (let d = 0; d < D && count > 0; d++) {
    sum[d]! /= divisor
    hidden[d]! += weights[at + d]! * sum[d]!
  }
}

function expectFrame(frame: number): void {
  const row = frame * D
  for (let d = 0; d < D; d++) hidden[d]! += work.frames[row + d]!
}

function learnFrame(frame: number, decay: number): void {
  const {frames, frameSquares} = work
  frameSquares[frame]! += meanSquare(gradient)
  const rate = (decay * settings.rate) / Math.sqrt(frameSquares[frame]!)
  for (let d = 0; d < D; d++) frames[frame * D + d]! += rate * gradient[d]!
}

/** Tells the word that stands there from others, and adds up the gradient of what the place expects. */
function contrast(word: number, decay: number): void {
  const {output, outputSquares, bias, noise} = work
  const size = meanSquare(hidden)
  for (let sample = 0; sample <= settings.noise + settings.rivals; sample++) {
    const target = sample === 0 ? word : sample > settings.noise ? drawRival(work, word, random) : noise[random.below(noise.length)]!
    if (sample > 0 && target === word) continue
    const row = target * D
    let score = bias[target]!
    for (let d = 0; d < D; d++) score += hidden[d]! * output[row + d]!
    const error = (sample === 0 ? 1 : 0) - 1 / (1 + Math.exp(-score))
    outputSquares[target]! += error * error * size
    const step = (decay * settings.rate * error) / Math.sqrt(outputSquares[target]!)
    for (let d = 0; d < D; d++) {
      gradient[d]! += error * output[row + d]!
      output[row + d]! += step * hidden[d]!
    }
    bias[target]! += decay * settings.biasRate * error
  }
}

/** Passes the gradient on to the words of a position, and to its weights. */
function learn({words, count, divisor, sum}: Slot, position: number, decay: number): void {
  const {input, inputSquares, weights} = work
  if (count === 0) return
  const at = position * D
  for (let d = 0; d < D; d++) {
    passed[d] = (gradient[d]! * weights[at + d]!) / divisor
    weights[at + d]! += decay * settings.weightRate * gradient[d]! * sum[d]!
  }
  const square = meanSquare(passed)
  for (let k = 0; k < count; k++) {
    const word = words[k]!
    inputSquares[word]! += square
    const rate = (decay * settings.rate) / Math.sqrt(inputSquares[word]!)
    for (let d = 0; d < D; d++) input[word * D + d]! += rate * passed[d]!
  }
}

function meanSquare(values: Float32Array): number {
  let sum = 0
  for (let d = 0; d < D; d++) sum += values[d]! * values[d]!
  return sum / D
}
