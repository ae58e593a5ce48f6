import {expect, test} from 'vitest'
import {makeVocabulary} from '../../src/language/vocabulary.js'
import {patience} from '../cli/child.js'

/** Threads run what was built, so this does too. */
const load = (name: string) => import(/* @vite-ignore */ new URL(`../../dist/src/${name}.js`, import.meta.url).href)

const words = Array.from({length: 200}, (_, at) => `word${at}`)
const vocabulary = makeVocabulary(words, new Uint32Array(words.length + 4).fill(1000))
const [mark, pact, deal, military, business] = [2, 160, 161, 170, 171]

/** A text in which two near-synonyms each stand behind a word of their own. */
function textOf(afterMilitary: number, afterBusiness: number) {
  const articles = Array(3000).fill([mark, military, afterMilitary, mark, mark, business, afterBusiness, mark])
  return {ids: Uint16Array.from(articles.flat()), articles: Array.from({length: 6001}, (_, at) => 4 * at)}
}

const rivals = Array.from({length: vocabulary.size}, (_, word) => (word === pact ? [deal] : word === deal ? [pact] : []))

test(
  'sharpening makes words likelier than their near-synonyms where they stand',
  async () => {
    const {sharpenContextModel, trainContextModel} = await load('train/context-trainer')
    const {readPlace, scoreWords} = await load('language/context-model')
    const lead = (model: {bias: Float32Array}, behind: number) => {
      const [local, topic, none, scores] = [128, 128, 128, 2].map((length) => new Float32Array(length)) as Float32Array[]
      readPlace(model, [mark, behind, pact, mark], 2, none, none, mark, {local, topic})
      scoreWords(model, local, [pact, deal], scores)
      return scores![0]! + model.bias[pact]! - scores![1]! - model.bias[deal]!
    }
    const before = await trainContextModel(vocabulary, textOf(deal, pact), rivals, {threads: 1, frames: 5}, () => {})
    const after = await sharpenContextModel(before, vocabulary, textOf(pact, deal), rivals, 1, () => {})
    const contrast = (model: {bias: Float32Array}) => lead(model, military) - lead(model, business)
    expect(contrast(before)).toBeLessThan(0)
    expect(contrast(after)).toBeGreaterThan(contrast(before) + 1)
  },
  patience
)
