/**
 * Teaches the context model words too rare to be trained with the others: what the trained model expects in the places of such a
 * word is told apart from what it expects elsewhere (logistic regression, one for each word), and the signs of the weights are kept.
 */
import {packContainer} from '../language/container.js'
import {type ContextWeights, openContextModel, packContextModel} from '../language/context-model.js'
import {addSigned, dimensions} from '../language/matrix.js'
import {openTableFile} from '../language/table-file.js'
import type {Vocabulary} from '../language/vocabulary.js'
import {Random} from './random.js'
import {type Expected, type RareText, readPlaces} from './rare-places.js'

const settings = {
  /** For each place of a word, places elsewhere: any, and some of its near-synonyms. */
  noise: 8,
  rivals: 4,
  /** A word's places are read so many times, with rates that fall to a share of what they were. */
  epochs: 3,
  rate: 0.1,
  biasRate: 0.03,
  leastDecay: 0.05,
  /** Constant of a word to begin with, and of one that has no place. */
  bias: -2.5
}

/** A place, and whether it is the word's own, as 1 or 0. */
interface Example {
  place: Expected
  wanted: number
}

/**
 * @param trained on the words that are not rare
 * @param text in which it was trained
 * @param vocabulary with the rare words
 * @param rivals near-synonyms of each word that are not rare
 * @returns the model with rows for the rare words
 */
export function teachRareWords(
  trained: ContextWeights,
  text: RareText,
  vocabulary: Vocabulary,
  rivals: readonly (readonly number[])[]
): ContextWeights {
  const random = new Random(13)
  const model = openContextModel(openTableFile(packContainer(packContextModel(trained), {}), 'the context model'))
  const {elsewhere, places} = readPlaces(model, text, vocabulary, new Set(rivals.slice(vocabulary.core).flat()), random)
  const rows = new Float32Array((vocabulary.size - vocabulary.core) * dimensions)
  const bias = new Float32Array(vocabulary.size).fill(settings.bias)
  bias.set(trained.bias)
  for (let word = vocabulary.core; word < vocabulary.size; word++) {
    const sample = places.get(word)
    if (!sample) continue
    const near = rivals[word]!.flatMap((rival) => places.get(rival) ?? [])
    const examples = Array.from({length: sample.count}, (_, at): Example[] => [
      {place: sample.place(at), wanted: 1},
      ...Array.from({length: settings.noise}, () => ({place: elsewhere.draw(random), wanted: 0})),
      ...Array.from({length: near.length && settings.rivals}, () => ({place: near[random.below(near.length)]!.draw(random), wanted: 0}))
    ])
    const at = (word - vocabulary.core) * dimensions
    bias[word] = tellApart(examples.flat(), rows.subarray(at, at + dimensions))
  }
  return {...trained, output: addSigned(trained.output, rows), bias}
}

/**
 * Logistic regression, in steps that shrink with what was learned (Duchi et al. 2011, AdaGrad).
 *
 * @param row takes the weights that tell the places of a word from others
 * @returns their constant
 */
function tellApart(examples: readonly Example[], row: Float32Array): number {
  const last = settings.epochs * examples.length
  let [bias, squares] = [settings.bias, 1]
  for (let step = 0; step < last; step++) {
    const {place, wanted} = examples[step % examples.length]!
    const decay = Math.max(settings.leastDecay, 1 - step / last)
    const error = wanted - 1 / (1 + Math.exp(-bias - dot(row, place)))
    squares += (error ** 2 * dot(place, place)) / dimensions
    const rate = (decay * settings.rate * error) / Math.sqrt(squares)
    for (let d = 0; d < dimensions; d++) row[d]! += rate * place[d]!
    bias += decay * settings.biasRate * error
  }
  return bias
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let d = 0; d < dimensions; d++) sum += a[d]! * b[d]!
  return sum
}
