/** Trains the context model on encoded text. */
import {type ContextModel, positions} from '../language/context-model.js'
import {chooseFrames, findFrames, frameCount, framesOfPlace, gatherFrames, spreadFrames} from '../language/frames.js'
import {dimensions, type Matrix, quantise, scaleOfByte, toFloats} from '../language/matrix.js'
import type {Vocabulary} from '../language/vocabulary.js'
import {isCandidate} from '../language/words.js'
import {type ArticleText, type Rows, runStage} from './context-crew.js'
import {acquaint, sharpen} from './context-stages.js'
import {Random} from './random.js'

/** Words that make up more of the text than this are trained on less often. */
const frequent = 1e-4
/** Share of the places that a rewriter could have changed on which a model is sharpened. */
const sharpened = 0.5

/**
 * Trains a model from nothing: the words' company first. `sharpenContextModel` goes on from there.
 *
 * @param rivals near-synonyms of each word, from which part of the noise is drawn: so the model learns to tell the word
 *   that stands somewhere from those that a rewriter would put there (Clark et al. 2020, ELECTRA)
 * @param frames how many frames are kept
 * @param threads more than one makes two runs differ a little, as threads write at the same time
 */
export async function trainContextModel(
  vocabulary: Vocabulary,
  text: ArticleText,
  rivals: readonly (readonly number[])[],
  {threads, frames}: {threads: number; frames: number},
  log: (line: string) => void
): Promise<ContextModel> {
  const {size, counts, total} = vocabulary
  const random = new Random(7)
  const start = {
    input: {values: new Float32Array(size * dimensions).map(() => (random.next() - 0.5) / 4)},
    output: {values: new Float32Array(size * dimensions)},
    frames: {values: new Float32Array(frameCount * dimensions)},
    bias: new Float32Array(size),
    weights: new Float32Array(positions * dimensions).fill(1 / positions)
  }
  const keep = Float32Array.from(counts, (count) => Math.sqrt((frequent * total) / (count + 1)))
  const learned = await runStage(acquaint, start, {vocabulary, ...text, rivals, keep, random, threads}, log)
  return {
    input: quantise(learned.input.values),
    output: quantise(learned.output.values),
    bias: Float32Array.from(learned.bias),
    weights: Float32Array.from(learned.weights),
    frames: chooseFrames(learned.frames.values, countFrames(text.ids, text.articles), frames)
  }
}

/**
 * Trains a model further, on the places where a rewriter could have put a word, to choose between that word and its
 * near-synonyms.
 *
 * @param model from `trainContextModel`; it is not changed
 * @param rivals all near-synonyms of each word that are going to be tried in its place
 */
export async function sharpenContextModel(
  model: ContextModel,
  vocabulary: Vocabulary,
  text: ArticleText,
  rivals: readonly (readonly number[])[],
  threads: number,
  log: (line: string) => void
): Promise<ContextModel> {
  const {input, output, bias, weights, frames} = model
  const start = {input: rowsOf(input), output: rowsOf(output), frames: spreadFrames(frames), bias, weights}
  const keep = Float32Array.from(rivals, ({length}, word) => (length > 0 && isCandidate({vocabulary}, word) ? sharpened : 0))
  const learned = await runStage(sharpen, start, {vocabulary, ...text, rivals, keep, random: new Random(8), threads}, log)
  return {
    input: quantise(learned.input.values, input.scales),
    output: quantise(learned.output.values, output.scales),
    bias: Float32Array.from(learned.bias),
    weights: Float32Array.from(learned.weights),
    frames: gatherFrames(frames, learned.frames.values)
  }
}

const rowsOf = (matrix: Matrix): Rows => ({
  values: toFloats(matrix),
  steps: Float32Array.from(matrix.scales, (scale) => scaleOfByte[scale]!)
})

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
