/** Trains the context model on encoded text, in threads that share the weights. */
import {Worker} from 'node:worker_threads'
import {type ContextWeights, positions} from '../language/context-model.js'
import {chooseFrames, findFrames, frameCount, framesOfPlace} from '../language/frames.js'
import {dimensions, quantise} from '../language/matrix.js'
import {startsOf} from '../language/rows.js'
import {commaId, type Vocabulary} from '../language/vocabulary.js'
import {slotWords} from './context-reader.js'
import type {Work} from './context-worker.js'
import {Random} from './random.js'
import {SharedMemory} from './shared-memory.js'
import {assembleVectors} from './vectors.js'

/** Words that make up more of the text than this are trained on less often. */
const frequent = 1e-4
const noiseSize = 1 << 23
/** Rows that a thread computes in: what each position reads, what the place expects, its gradient, and a part of that. */
const scratchRows = positions + 3

/**
 * @param ids the text as word numbers, with the starts of its articles
 * @param rivals near-synonyms of each word, from which part of the noise is drawn: so the model learns to tell the word
 *   that stands somewhere from those that a rewriter would put there (Clark et al. 2020, ELECTRA)
 * @param frames how many frames are kept
 * @param threads more than one makes two runs differ a little, as threads write at the same time
 */
export async function trainContextModel(
  vocabulary: Vocabulary,
  {ids, articles}: {ids: Uint16Array; articles: readonly number[]},
  rivals: readonly (readonly number[])[],
  {epochs, threads, frames}: {epochs: number; threads: number; frames: number},
  log: (line: string) => void
): Promise<ContextWeights> {
  const size = vocabulary.size
  const random = new Random(7)
  const shared = new SharedMemory()
  const weights = {
    input: shared.floats(size * dimensions, () => (random.next() - 0.5) / 4),
    output: shared.floats(size * dimensions),
    bias: shared.floats(size),
    weights: shared.floats(positions * dimensions, () => 1 / positions),
    inputSquares: shared.floats(size, () => 1),
    outputSquares: shared.floats(size, () => 1),
    frames: shared.floats(frameCount * dimensions),
    frameSquares: shared.floats(frameCount, () => 1),
    ids: share(ids),
    keep: shared.floats(size, (word) => Math.sqrt((frequent * vocabulary.total) / (vocabulary.counts[word]! + 1))),
    noise: share(drawNoise(vocabulary)),
    rivals: share(Uint16Array.from(rivals.flat())),
    rivalRows: share(startsOf(rivals.map(({length}) => length))),
    starts: share(Uint32Array.from(articles)),
    order: share(random.shuffle(Uint32Array.from({length: articles.length - 1}, (_, article) => article)))
  }
  const work = {...weights, memory: shared.memory, module: await assembleVectors(), threads, epochs}
  const scratch = Array.from({length: threads}, () => ({
    rows: shared.floats(scratchRows * dimensions),
    words: shared.integers(slotWords),
    placeFrames: shared.integers(framesOfPlace)
  }))
  await Promise.all(scratch.map((own, thread) => runWorker({...work, ...own, thread}, log)))
  return {
    input: quantise(weights.input),
    output: quantise(weights.output),
    bias: Float32Array.from(weights.bias),
    weights: Float32Array.from(weights.weights),
    frames: chooseFrames(weights.frames, countFrames(ids, articles), frames)
  }
}

/** @returns how often each frame stands in the text */
function countFrames(ids: Uint16Array, articles: readonly number[]): Uint32Array {
  const counts = new Uint32Array(frameCount)
  const found = new Int32Array(framesOfPlace)
  for (const [article, from] of articles.entries()) {
    const to = articles[article + 1] ?? from
    for (let at = from; at < to; at++) {
      const count = findFrames(ids, at, from, to, found)
      for (let k = 0; k < count; k++) counts[found[k]!]!++
    }
  }
  return counts
}

function runWorker(work: Work, log: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('context-worker.js', import.meta.url), {workerData: work})
    worker.on('message', (progress: number) => work.thread === 0 && log(`context model: ${(100 * progress).toFixed(0)}%`))
    worker.on('error', reject)
    worker.on('exit', () => resolve())
  })
}

function share<Values extends Uint16Array | Uint32Array>(values: Values): Values {
  const shared = new (values.constructor as new (buffer: SharedArrayBuffer) => Values)(new SharedArrayBuffer(values.byteLength))
  shared.set(values)
  return shared
}

function drawNoise({counts}: Vocabulary): Uint16Array {
  const weight = (word: number) => (word <= commaId ? 0 : counts[word]! ** 0.75)
  let total = 0
  for (let word = 0; word < counts.length; word++) total += weight(word)
  const noise = new Uint16Array(noiseSize)
  let word = commaId + 1
  let sum = weight(word)
  for (let at = 0; at < noiseSize; at++) {
    while (word < counts.length - 1 && sum / total < (at + 0.5) / noiseSize) sum += weight(++word)
    noise[at] = word
  }
  return noise
}
