import {expect, test} from 'vitest'
import {commaId, markId, unknownId} from '../../src/language/vocabulary.js'
import type {Source} from '../../src/train/corpus.js'
import {encode} from '../../src/train/encode.js'

const source = (...articles: string[][]): Source => ({
  name: 'made',
  articles: () => articles.values() as Generator<string[]>,
  aside: function* () {}
})
const made = source(['The ferry, the jetty.'], ['The ferry', 'The pier'])
const {vocabulary, others, unknown, ids, articles, words} = encode([made], 2, () => {})
const [the, ferry] = ['the', 'ferry'].map(vocabulary.find) as [number, number]

test('each paragraph becomes word numbers between marks', () => {
  const first = [markId, the, ferry, commaId, the, unknownId, markId, markId]
  expect([...ids]).toEqual([...first, markId, the, ferry, markId, markId, the, unknownId, markId])
  expect(articles).toEqual([0, first.length, ids.length])
  expect(words).toEqual({made: 8})
})

test('words that the vocabulary lacks are counted, and it is known where they stand', () => {
  expect(others).toEqual([
    ['jetty', 1],
    ['pier', 1]
  ])
  expect([...unknown.places]).toEqual([5, 14])
  expect([...unknown.others]).toEqual([0, 1])
})
