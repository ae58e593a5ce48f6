import {expect, test} from 'vitest'
import {makeVocabulary} from '../../src/language/vocabulary.js'
import {addRareWords, type Lists} from '../../src/train/rare-words.js'

/** A thesaurus in which two rare words are near a known one. */
const lists: Lists = {
  forms: new Set(['concordat', 'covenant', 'grosbeak']),
  read: ({find}) => new Map([find('concordat'), find('covenant')].map((word) => [word, new Map([[find('treaty'), 3]])]))
}

function add(...others: [string, number][]) {
  const vocabulary = makeVocabulary(['treaty', 'judge'], new Uint32Array(6).fill(1000))
  const {core, size, word} = addRareWords(vocabulary, others, lists, {least: 5, words: 1})
  return Array.from({length: size - core}, (_, at) => word(core + at))
}

test('a rare word that a thesaurus has near a known one is added', () => {
  expect(add(['concordat', 40])).toEqual(['concordat'])
})

test('words without a near-synonym, that no thesaurus lists, or that are seen too seldom are left out', () => {
  expect(add(['grosbeak', 40], ['zzz', 40], ['concordat', 4])).toEqual([])
})

test('the commonest are kept', () => {
  expect(add(['covenant', 30], ['concordat', 20])).toEqual(['covenant'])
})
