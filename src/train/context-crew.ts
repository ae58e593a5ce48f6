/** Runs a stage of the context model's training, in threads that share the weights. */
import {Worker} from 'node:worker_threads'
import {dimensions} from '../language/matrix.js'
import {startsOf} from '../language/rows.js'
import {commaId, type Vocabulary} from '../language/vocabulary.js'
import type {Stage} from './context-stages.js'
import type {LearnedRows, Work} from './context-work.js'
import type {Random} from './random.js'

const noiseSize = 1 << 23

/** A text to learn from: word numbers, and where its articles begin, with the end of the last. */
export interface ArticleText {
  ids: Uint16Array
  articles: readonly number[]
}

/** Where a stage begins. */
export interface Start extends Pick<Work, 'bias' | 'weights'> {
  input: Rows
  output: Rows
  frames: Rows
}

export interface Rows {
  values: Float32Array
  /** What each row is rounded to multiples of, in a stage that rounds. */
  steps?: Float32Array
}

/** What is learned from. */
export interface Lesson extends ArticleText {
  vocabulary: Vocabulary
  /** Near-synonyms of each word. */
  rivals: readonly (readonly number[])[]
  /** Chance of each word to be trained on, when it comes. */
  keep: Float32Array
  /** Shuffles the articles. */
  random: Random
  threads: number
}

export type Learned = Pick<Work, keyof Start>

/**
 * @param start is not changed
 * @param log told how far the first thread has come
 */
export async function runStage(stage: Stage, start: Start, lesson: Lesson, log: (line: string) => void): Promise<Learned> {
  const {vocabulary, ids, articles, rivals, keep, random, threads} = lesson
  const learned: Learned = {
    input: learnable(start.input),
    output: learnable(start.output),
    frames: learnable(start.frames),
    bias: share(start.bias),
    weights: share(start.weights)
  }
  const shared = {
    ...learned,
    ids: share(ids),
    keep: share(keep),
    logCounts: share(Float32Array.from(vocabulary.counts, (count) => Math.log(count + 1))),
    noise: share(drawNoise(vocabulary)),
    rivals: share(Uint16Array.from(rivals.flat())),
    rivalRows: share(startsOf(rivals.map(({length}) => length))),
    starts: share(Uint32Array.from(articles)),
    order: share(random.shuffle(Uint32Array.from({length: articles.length - 1}, (_, article) => article)))
  }
  await Promise.all(Array.from({length: threads}, (_, thread) => runWorker({...shared, thread, threads, stage}, log)))
  return learned
}

function learnable({values, steps}: Rows): LearnedRows {
  const shared = share(values)
  const rows = values.length / dimensions
  return {values: shared, read: steps ? share(values) : shared, steps: share(steps ?? floats(rows)), squares: floats(rows).fill(1)}
}

function runWorker(work: Work, log: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('context-worker.js', import.meta.url), {workerData: work})
    worker.on('message', (progress: number) => work.thread === 0 && log(`context model: ${(100 * progress).toFixed(0)}%`))
    worker.on('error', reject)
    worker.on('exit', () => resolve())
  })
}

const floats = (length: number) => new Float32Array(new SharedArrayBuffer(4 * length))

/** Copies into memory that threads share. */
function share<Values extends Uint16Array | Uint32Array | Float32Array>(values: Values): Values {
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
