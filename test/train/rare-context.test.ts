import {expect, it} from 'vitest'
import {packContainer} from '../../src/language/container.js'
import {type ContextModel, type ContextWeights, openContextModel, packContextModel, positions} from '../../src/language/context-model.js'
import {moveTo, openContextReading, scoreWords} from '../../src/language/context-reading.js'
import {chooseFrames, frameCount} from '../../src/language/frames.js'
import {dimensions, quantise} from '../../src/language/matrix.js'
import {openTableFile} from '../../src/language/table-file.js'
import {makeVocabulary, markId} from '../../src/language/vocabulary.js'
import {Random} from '../../src/train/random.js'
import {teachRareWords} from '../../src/train/rare-context.js'

const random = new Random(3)
const grammar = Array.from({length: 300}, (_, at) => `word${at}`)
const wide = makeVocabulary([...grammar, 'harbour', 'treaty', 'concordat', 'jetty'], new Uint32Array(308).fill(50), 2)
const [harbour, treaty, concordat, jetty] = ['harbour', 'treaty', 'concordat', 'jetty'].map(wide.find) as [number, number, number, number]
const [boats, signed] = [250, 251]

/** A model that knows words as context, each in its own way. */
const model: ContextWeights = {
  input: quantise(Float32Array.from({length: wide.core * dimensions}, () => random.next() - 0.5)),
  output: quantise(new Float32Array(wide.core * dimensions)),
  bias: new Float32Array(wide.core),
  weights: new Float32Array(positions * dimensions).fill(1),
  frames: chooseFrames(new Float32Array(0), new Uint32Array(frameCount), 0)
}
const article = (before: number, word: number) => [markId, before, word >= wide.core ? 0 : word, before, markId]
const sentences = Array.from({length: 40}, () => [
  [boats, harbour],
  [boats, jetty],
  [signed, treaty],
  [signed, concordat],
  [boats, harbour]
]).flat() as [number, number][]
const text = {
  ids: Uint16Array.from(sentences.flatMap(([before, word]) => article(before, word))),
  articles: Array.from({length: sentences.length + 1}, (_, at) => 5 * at),
  others: [
    ['jetty', 40],
    ['concordat', 40]
  ] as [string, number][],
  unknown: {
    places: Uint32Array.from(sentences.flatMap(([, word], at) => (word >= wide.core ? [5 * at + 2] : []))),
    others: Uint32Array.from(sentences.flatMap(([, word]) => (word >= wide.core ? [word === jetty ? 0 : 1] : [])))
  }
}

function scoreOf(taught: ContextModel, word: number, before: number): number {
  const reading = openContextReading(taught, [markId, before, 0, before, markId])
  moveTo(reading, 2)
  const [local, topic] = scoreWords(reading, [word])
  return local! + topic!
}

it('a rare word fits where it stands in the text better than elsewhere', () => {
  const rivals = Array.from({length: wide.size}, (): number[] => [])
  rivals[concordat] = [treaty]
  const taught = openContextModel(openTableFile(packContainer(packContextModel(teachRareWords(model, text, wide, rivals)), {}), 'test'))
  expect(scoreOf(taught, concordat, signed)).toBeGreaterThan(scoreOf(taught, concordat, boats) + 2)
  expect(scoreOf(taught, jetty, boats)).toBeGreaterThan(scoreOf(taught, jetty, signed) + 2)
})
