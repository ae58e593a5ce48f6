import {expect, test} from 'vitest'
import {packContainer} from '../../src/language/container.js'
import {openTableFile} from '../../src/language/table-file.js'
import {makeVocabulary, openVocabulary, packVocabulary, unknownId} from '../../src/language/vocabulary.js'

const words = ['ferry', 'café', 'a', 'ferries', 'x'.repeat(80)]
const made = makeVocabulary(words, new Uint32Array(9).fill(2), 2)
const opened = openVocabulary(openTableFile(packContainer(packVocabulary(made), {}), 'test'))

test.each([
  ['as made', made],
  ['as opened from a file', opened]
])('finds each word by its number and its number by the word, %s', (_, vocabulary) => {
  expect(words.map((word) => vocabulary.word(vocabulary.find(word)))).toEqual(words)
})

test('a word that it does not hold is unknown, also when it begins like one', () => {
  expect(['ferr', 'ferryman', '', 'cafe', 'é'].map(opened.find)).toEqual(Array(5).fill(unknownId))
})

test('the last words are rare', () => {
  expect([opened.core, opened.size]).toEqual([7, 9])
  expect(opened.find('ferries')).toBe(opened.core)
})

test('the numbers that stand for no word are not found by their names', () => {
  expect(opened.find('<mark>')).toBe(unknownId)
})

test('the logarithm of a count is told, also when it is asked for again', () => {
  const id = opened.find('ferry')
  expect([opened.logCount(id), opened.logCount(id)]).toEqual([Math.fround(Math.log(3)), Math.fround(Math.log(3))])
  expect(opened.total).toBe(18)
})
