import {expect, it} from 'vitest'
import {packPutIn, putInOf} from '../../src/language/put-in.js'
import {makeVocabulary} from '../../src/language/vocabulary.js'
import {measurePutIn} from '../../src/train/measure-put-in.js'

const grammar = Array.from({length: 100}, (_, at) => `grammar${at}`)
const counts = [...Array(104).fill(9000), 9000, 9000, 200]
const vocabulary = makeVocabulary([...grammar, 'deal', 'river', 'covenant'], Uint32Array.from(counts))
const [deal, river, covenant] = ['deal', 'river', 'covenant'].map(vocabulary.find) as [number, number, number]
const links = new Map([
  [deal, new Map([[covenant, 1]])],
  [covenant, new Map([[deal, 1]])]
])

it('tells the rare words that spinners put for common ones', () => {
  const ratios = packPutIn(measurePutIn({vocabulary, links, published: new Map(), sisters: []}))
  expect(putInOf(ratios, covenant)).toBeGreaterThan(3)
  expect(putInOf(ratios, deal)).toBeLessThan(-3)
  expect(putInOf(ratios, river)).toBeLessThan(-3)
})
