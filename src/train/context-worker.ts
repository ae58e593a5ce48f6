/** One thread of training the context model; see `context-trainer.ts`. */
import {parentPort, workerData} from 'node:worker_threads'
import {pagePosition, reach, surroundingsPosition} from '../language/context-model.js'
import {dimensions as D} from '../language/matrix.js'
import {further, leastRare} from '../language/surroundings.js'
import {markId} from '../language/vocabulary.js'
import {Random} from './random.js'

export interface Work {
  /** Shared by all threads, which write to them without locks (Recht et al. 2011, Hogwild). */
  input: Float32Array
  output: Float32Array
  bias: Float32Array
  weights: Float32Array
  ids: Uint16Array
  /** Chance of each word to be trained on, when it comes. */
  keep: Float32Array
  /** Words in proportion to their frequency to the power of .75. */
  noise: Uint16Array
  /** Near-synonyms of each word, by rows, as in `synonyms.ts`. */
  rivals: Uint16Array
  rivalRows: Uint32Array
  /** Where articles begin. */
  starts: Uint32Array
  /** Articles in the order in which they are read: shuffled, so that no source has the last word. */
  order: Uint32Array
  thread: number
  threads: number
  epochs: number
}

const settings = {
  rate: 0.08,
  leastRate: 0.05,
  /** Words per place that do not stand there: any, and near-synonyms of the one that does. */
  noise: 4,
  rivals: 6,
  /** Share of the words around a place that are exchanged for near-synonyms, as on the pages that will be read. */
  spoilt: 0.04,
  pageWords: 16,
  commonest: 200,
  weightRate: 0.02
}

const work = workerData as Work
const random = new Random(work.thread + 1)
const hidden = new Float32Array(D)
const gradient = new Float32Array(D)
const page = new Float32Array(D)
const pageWords = new Int32Array(settings.pageWords)
const around = new Float32Array(D)
const aroundWords = new Int32Array(2 * further)
const context = new Int32Array(2 * reach)

const first = Math.floor((work.order.length * work.thread) / work.threads)
const last = Math.floor((work.order.length * (work.thread + 1)) / work.threads)
for (let epoch = 0; epoch < work.epochs; epoch++) {
  for (let at = first; at < last; at++) {
    const progress = (epoch + (at - first) / (last - first)) / work.epochs
    const article = work.order[at]!
    trainArticle(work.starts[article]!, work.starts[article + 1]!, settings.rate * Math.max(settings.leastRate, 1 - progress))
    if (at % 20000 === 0) parentPort!.postMessage(progress)
  }
}
parentPort!.postMessage(1)

function trainArticle(from: number, to: number, rate: number): void {
  for (let at = from; at < to; at++) {
    const word = work.ids[at]!
    if (word > markId + 1 && random.next() < work.keep[word]!) trainWord(at, word, from, to, rate)
  }
}

function trainWord(at: number, word: number, from: number, to: number, rate: number): void {
  const {input, output, bias, weights, ids} = work
  const inPage = choosePage(at, word, from, to)
  const inSurroundings = readSurroundings(at, from, to)
  for (let d = 0; d < D; d++) {
    hidden[d] = weights[pagePosition * D + d]! * page[d]! + weights[surroundingsPosition * D + d]! * around[d]!
    gradient[d] = 0
  }
  for (let offset = -reach, k = 0; offset <= reach; offset++) {
    if (offset === 0) continue
    const place = at + offset
    let id = place < from || place >= to ? markId : ids[place]!
    if (random.next() < settings.spoilt) id = drawRival(id)
    context[k] = id * D
    for (let d = 0; d < D; d++) hidden[d]! += weights[k * D + d]! * input[id * D + d]!
    k++
  }
  for (let sample = 0; sample <= settings.noise + settings.rivals; sample++) {
    const target = sample === 0 ? word : sample > settings.noise ? drawRival(word) : work.noise[random.below(work.noise.length)]!
    if (sample > 0 && target === word) continue
    const row = target * D
    let score = bias[target]!
    for (let d = 0; d < D; d++) score += hidden[d]! * output[row + d]!
    const step = rate * ((sample === 0 ? 1 : 0) - 1 / (1 + Math.exp(-score)))
    for (let d = 0; d < D; d++) {
      gradient[d]! += step * output[row + d]!
      output[row + d]! += step * hidden[d]!
    }
    bias[target]! += step
  }
  for (let k = 0; k < context.length; k++) {
    const row = context[k]!
    for (let d = 0; d < D; d++) {
      const value = input[row + d]!
      input[row + d] = value + gradient[d]! * weights[k * D + d]!
      weights[k * D + d]! += settings.weightRate * gradient[d]! * value
    }
  }
  learnSum(page, pagePosition * D, pageWords, inPage, inPage)
  learnSum(around, surroundingsPosition * D, aroundWords, inSurroundings, Math.sqrt(inSurroundings))
}

/** Passes the gradient on to words that were read as one: their sum over `divisor`. */
function learnSum(sum: Float32Array, weightsAt: number, words: Int32Array, count: number, divisor: number): void {
  const {input, weights} = work
  for (let d = 0; d < D && count > 0; d++) {
    const step = (gradient[d]! * weights[weightsAt + d]!) / divisor
    weights[weightsAt + d]! += settings.weightRate * gradient[d]! * sum[d]!
    for (let k = 0; k < count; k++) input[words[k]! + d]! += step
  }
}

/** @returns a near-synonym of a word, or the word itself when it has none */
function drawRival(word: number): number {
  const row = work.rivalRows[word]!
  const count = work.rivalRows[word + 1]! - row
  return count > 0 ? work.rivals[row + random.below(count)]! : word
}

/** Draws some of the article's rarer words that are not near the place, and averages them. */
function choosePage(at: number, word: number, from: number, to: number): number {
  let found = 0
  page.fill(0)
  for (let tries = 0; tries < 40 && found < settings.pageWords; tries++) {
    const place = from + random.below(to - from)
    const id = work.ids[place]!
    if (id < settings.commonest || id === word || Math.abs(place - at) <= reach) continue
    pageWords[found++] = id * D
    for (let d = 0; d < D; d++) page[d]! += work.input[id * D + d]!
  }
  for (let d = 0; d < D && found > 0; d++) page[d]! /= found
  return found
}

/** Sums up the rarer words that stand a little further, as `surroundings.ts` does. */
function readSurroundings(at: number, from: number, to: number): number {
  let found = 0
  around.fill(0)
  for (let place = Math.max(from, at - reach - further); place < Math.min(to, at + reach + further + 1); place++) {
    const id = work.ids[place]!
    if (id < leastRare || Math.abs(place - at) <= reach) continue
    aroundWords[found++] = id * D
    for (let d = 0; d < D; d++) around[d]! += work.input[id * D + d]!
  }
  for (let d = 0; d < D && found > 0; d++) around[d]! /= Math.sqrt(found)
  return found
}
