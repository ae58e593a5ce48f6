import {describe, expect, it} from 'vitest'
import {makeVocabulary} from '../../src/language/vocabulary.js'
import {Random} from '../../src/train/random.js'
import {alignPhrases, drawManner, type Sources, spin} from '../../src/train/spin.js'

/** A vocabulary in which the first hundred words are grammar. */
const grammar = Array.from({length: 100}, (_, at) => `grammar${at}`)
const words = [...grammar, 'pact', 'deal', 'profound', 'deep', 'concordat']
const vocabulary = makeVocabulary(words, Uint32Array.from([...Array(108).fill(1000), 20]))
const [pact, deal, profound, deep, concordat] = words.slice(100).map(vocabulary.find) as [number, number, number, number, number]
const sources: Sources = {
  vocabulary,
  links: new Map([
    [pact, new Map([[deal, 1]])],
    [deal, new Map([[concordat, 1]])]
  ]),
  published: new Map(),
  sisters: Array.from({length: vocabulary.size}, () => [])
}
const always = {...drawManner(new Random(1)), rate: 1, twoSteps: 0, leastCount: 150}

function spun(ids: number[], skip = ids.map(() => 0), manner = always) {
  const sample = {ids: [...ids], skip, original: new Uint16Array(ids.length)}
  spin(sample, manner, sources, new Random(1))
  return sample
}

describe('spinning', () => {
  it('puts a near-synonym, and remembers what stood there', () => {
    expect(spun([pact])).toMatchObject({ids: [deal], original: Uint16Array.of(pact)})
  })
  it('leaves names alone', () => expect(spun([pact], [1]).ids).toEqual([pact]))
  it('leaves grammar words alone', () => expect(spun([10]).ids).toEqual([10]))
  it('puts a rare word only where its manner has such', () => {
    expect(spun([deal]).ids).toEqual([deal])
    expect(spun([deal], [0], {...always, leastCount: 1}).ids).toEqual([concordat])
  })
  it('aligns published phrases of equal length word by word', () => {
    expect(alignPhrases([['profound pact', 'deep pact']], vocabulary)).toEqual(new Map([[deep, [profound]]]))
  })
})
