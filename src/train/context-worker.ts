/** One thread of training the context model; see `context-crew.ts`. */
import {parentPort, workerData} from 'node:worker_threads'
import {positions} from '../language/context-model.js'
import {findFrames, framesOfPlace} from '../language/frames.js'
import {dimensions as D, round} from '../language/matrix.js'
import {markId} from '../language/vocabulary.js'
import {drawRival, openReader, type Slot} from './context-reader.js'
import type {LearnedRows, Work} from './context-work.js'
import {Random} from './random.js'

/** The rates fall to this share of them. */
const leastDecay = 0.05
/** How much a word's frequency speaks for it, beside its score, in the choice among near-synonyms. */
const frequency = 0.14

const work = workerData as Work
const random = new Random(work.thread + 1)
/** What a place expects, its gradient, and the part of it that is passed on. */
const hidden = new Float32Array(D)
const gradient = new Float32Array(D)
const passed = new Float32Array(D)
const odds = new Float64Array(256)
const {stage} = work
const reader = openReader(work, random)
const {slots} = reader
/** Numbers of the place's frames. */
const frames = new Int32Array(framesOfPlace)

const first = Math.floor((work.order.length * work.thread) / work.threads)
const last = Math.floor((work.order.length * (work.thread + 1)) / work.threads)
for (let epoch = 0; epoch < stage.epochs; epoch++) {
  for (let at = first; at < last; at++) {
    const progress = (epoch + (at - first) / (last - first)) / stage.epochs
    const article = work.order[at]!
    trainArticle(work.starts[article]!, work.starts[article + 1]!, Math.max(leastDecay, 1 - progress))
    if (at % 20000 === 0) parentPort!.postMessage(progress)
  }
}
parentPort!.postMessage(1)

/** @param decay share of the rates that is left */
function trainArticle(from: number, to: number, decay: number): void {
  const [least, most] = stage.spoilt
  reader.spoilt = least + (most - least) * random.next()
  for (let at = from; at < to; at++) {
    const word = work.ids[at]!
    if (word > markId + 1 && random.next() < work.keep[word]!) trainWord(at, word, from, to, decay)
  }
}

function trainWord(at: number, word: number, from: number, to: number, decay: number): void {
  reader.read(at, from, to)
  const framed = findFrames(work.ids, at, from, to, frames)
  hidden.fill(0)
  gradient.fill(0)
  for (let position = 0; position < positions; position++) expect(slots[position]!, position)
  for (let k = 0; k < framed; k++) expectFrame(frames[k]!)
  contrast(word, decay)
  if (stage.chooses) choose(word, decay)
  const square = meanSquare(gradient)
  for (let k = 0; k < framed; k++) move(work.frames, frames[k]!, gradient, 1, square, decay)
  for (let position = 0; position < positions; position++) learn(slots[position]!, position, decay)
}

/** Adds what a position says of the place. */
function expect({words, count, divisor, sum}: Slot, position: number): void {
  const {weights} = work
  const {read} = work.input
  sum.fill(0)
  for (let k = 0; k < count; k++) {
    const row = words[k]! * D
    for (let d = 0; d < D; d++) sum[d]! += read[row + d]!
  }
  const at = position * D
  for (let d = 0; d < D && count > 0; d++) {
    sum[d]! /= divisor
    hidden[d]! += weights[at + d]! * sum[d]!
  }
}

function expectFrame(frame: number): void {
  const {read} = work.frames
  const row = frame * D
  for (let d = 0; d < D; d++) hidden[d]! += read[row + d]!
}

/** Tells the word that stands there from others, and adds up the gradient of what the place expects. */
function contrast(word: number, decay: number): void {
  const size = meanSquare(hidden)
  for (let sample = 0; sample <= stage.noise + stage.rivals; sample++) {
    const target = sample === 0 ? word : sample > stage.noise ? drawRival(work, word, random) : work.noise[random.below(work.noise.length)]!
    if (sample > 0 && target === word) continue
    correct(target, (sample === 0 ? 1 : 0) - 1 / (1 + Math.exp(-scoreOf(target))), size, decay)
  }
}

/** Makes the word that stands there likelier than its near-synonyms: a softmax over all of them. */
function choose(word: number, decay: number): void {
  const {rivals, rivalRows, logCounts} = work
  const from = rivalRows[word]!
  const count = rivalRows[word + 1]! - from
  const targetOf = (index: number) => (index === count ? word : rivals[from + index]!)
  let sum = 0
  for (let index = 0; index <= count; index++) {
    const target = targetOf(index)
    sum += odds[index] = Math.exp(Math.min(30, scoreOf(target) + frequency * logCounts[target]!))
  }
  const size = meanSquare(hidden)
  for (let index = 0; index <= count; index++) correct(targetOf(index), (index === count ? 1 : 0) - odds[index]! / sum, size, decay)
}

function scoreOf(target: number): number {
  const {read} = work.output
  const row = target * D
  let score = work.bias[target]!
  for (let d = 0; d < D; d++) score += hidden[d]! * read[row + d]!
  return score
}

/**
 * Moves a word by the error of its score.
 *
 * @param size mean square of what the place expects
 */
function correct(target: number, error: number, size: number, decay: number): void {
  const {read} = work.output
  const row = target * D
  for (let d = 0; d < D; d++) gradient[d]! += error * read[row + d]!
  move(work.output, target, hidden, error, error * error * size, decay)
  work.bias[target]! += decay * stage.biasRate * error
}

/**
 * Moves a row along a vector.
 *
 * @param square of the gradient, its mean over the dimensions
 */
function move(
  {values, read, steps, squares}: LearnedRows,
  row: number,
  vector: Float32Array,
  factor: number,
  square: number,
  decay: number
): void {
  squares[row]! += square
  const by = (decay * stage.rate * factor) / Math.sqrt(squares[row]!)
  const from = row * D
  for (let d = 0; d < D; d++) values[from + d]! += by * vector[d]!
  if (!stage.rounds) return
  const step = steps[row]!
  for (let d = 0; d < D; d++) read[from + d] = step * round(values[from + d]!, step)
}

/** Passes the gradient on to the words of a position, and to its weights. */
function learn({words, count, divisor, sum}: Slot, position: number, decay: number): void {
  const {weights} = work
  if (count === 0) return
  const at = position * D
  for (let d = 0; d < D; d++) {
    passed[d] = (gradient[d]! * weights[at + d]!) / divisor
    weights[at + d]! += decay * stage.weightRate * gradient[d]! * sum[d]!
  }
  const square = meanSquare(passed)
  for (let k = 0; k < count; k++) move(work.input, words[k]!, passed, 1, square, decay)
}

function meanSquare(values: Float32Array): number {
  let sum = 0
  for (let d = 0; d < D; d++) sum += values[d]! * values[d]!
  return sum / D
}
