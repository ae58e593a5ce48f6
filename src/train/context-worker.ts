/** One thread of training the context model; see `context-trainer.ts`. */
import {parentPort, workerData} from 'node:worker_threads'
import {positions} from '../language/context-model.js'
import {findFrames} from '../language/frames.js'
import {dimensions as D} from '../language/matrix.js'
import {markId} from '../language/vocabulary.js'
import {drawRival, openReader, type Text} from './context-reader.js'
import {Random} from './random.js'
import {openVectors, rowBytes} from './vectors.js'

export interface Work extends Text {
  /** Where the numbers below are. */
  memory: WebAssembly.Memory
  /** What computes with them. */
  module: WebAssembly.Module
  /** What this thread alone computes in: rows, the words that it reads around a place, the place's frames. */
  rows: Float32Array
  words: Int32Array
  placeFrames: Int32Array
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
const vectors = openVectors(work.module, work.memory)
const scratchRow = (row: number) => ({at: work.rows.byteOffset + row * rowBytes, values: work.rows.subarray(row * D, (row + 1) * D)})
/** What a place expects, its gradient, and the part of it that is passed on. */
const hidden = scratchRow(0)
const gradient = scratchRow(1)
const passed = scratchRow(2)
/** What each position says of the place. */
const sums = Array.from({length: positions}, (_, position) => scratchRow(3 + position))
const {slots, read} = openReader(work, work.words, random)
/** Where arrays and lists begin in the memory, read once, as it takes time. */
const at = {
  input: work.input.byteOffset,
  inputSquares: work.inputSquares.byteOffset,
  output: work.output.byteOffset,
  weights: work.weights.byteOffset,
  frames: work.frames.byteOffset,
  frameSquares: work.frameSquares.byteOffset,
  placeFrames: work.placeFrames.byteOffset,
  words: slots.map(({words}) => words.byteOffset)
}

const first = Math.floor((work.order.length * work.thread) / work.threads)
const last = Math.floor((work.order.length * (work.thread + 1)) / work.threads)
for (let epoch = 0; epoch < work.epochs; epoch++) {
  for (let index = first; index < last; index++) {
    const progress = (epoch + (index - first) / (last - first)) / work.epochs
    const article = work.order[index]!
    trainArticle(work.starts[article]!, work.starts[article + 1]!, Math.max(settings.leastDecay, 1 - progress))
    if (index % 20000 === 0) parentPort!.postMessage(progress)
  }
}
parentPort!.postMessage(1)

/** @param decay share of the rates that is left */
function trainArticle(from: number, to: number, decay: number): void {
  for (let place = from; place < to; place++) {
    const word = work.ids[place]!
    if (word > markId + 1 && random.next() < work.keep[word]!) trainWord(place, word, from, to, decay)
  }
}

function trainWord(place: number, word: number, from: number, to: number, decay: number): void {
  read(place, from, to)
  const framesEnd = at.placeFrames + 4 * findFrames(work.ids, place, from, to, work.placeFrames)
  hidden.values.fill(0)
  gradient.values.fill(0)
  for (let position = 0; position < positions; position++) expect(position)
  vectors.gather(hidden.at, at.placeFrames, framesEnd, at.frames, 1)
  contrast(word, decay)
  const square = meanSquare(gradient.at)
  const rate = decay * settings.rate
  vectors.teach(at.placeFrames, framesEnd, at.frames, at.frameSquares, gradient.at, square, rate)
  for (let position = 0; position < positions; position++) learn(position, decay)
}

/** Adds what a position says of the place. */
function expect(position: number): void {
  const {count, divisor} = slots[position]!
  const list = at.words[position]!
  const sum = sums[position]!
  if (count === 0) return
  sum.values.fill(0)
  vectors.gather(sum.at, list, list + 4 * count, at.input, 1 / divisor)
  vectors.addProduct(hidden.at, at.weights + position * rowBytes, sum.at, 1)
}

/** Tells the word that stands there from others, and adds up the gradient of what the place expects. */
function contrast(word: number, decay: number): void {
  const {outputSquares, bias, noise} = work
  const size = meanSquare(hidden.at)
  for (let sample = 0; sample <= settings.noise + settings.rivals; sample++) {
    const target = sample === 0 ? word : sample > settings.noise ? drawRival(work, word, random) : noise[random.below(noise.length)]!
    if (sample > 0 && target === word) continue
    const row = at.output + target * rowBytes
    const score = bias[target]! + vectors.dot(hidden.at, row)
    const error = (sample === 0 ? 1 : 0) - 1 / (1 + Math.exp(-score))
    outputSquares[target]! += error * error * size
    vectors.addBoth(gradient.at, row, hidden.at, error, (decay * settings.rate * error) / Math.sqrt(outputSquares[target]!))
    bias[target]! += decay * settings.biasRate * error
  }
}

/** Passes the gradient on to the words of a position, and to its weights. */
function learn(position: number, decay: number): void {
  const {count, divisor} = slots[position]!
  const list = at.words[position]!
  const weights = at.weights + position * rowBytes
  if (count === 0) return
  passed.values.fill(0)
  vectors.addProduct(passed.at, gradient.at, weights, 1 / divisor)
  vectors.addProduct(weights, gradient.at, sums[position]!.at, decay * settings.weightRate)
  vectors.teach(list, list + 4 * count, at.input, at.inputSquares, passed.at, meanSquare(passed.at), decay * settings.rate)
}

function meanSquare(row: number): number {
  return vectors.dot(row, row) / D
}
