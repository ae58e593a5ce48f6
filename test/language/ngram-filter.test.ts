import {expect, test} from 'vitest'
import {type Ngram, openNgramFilter, packNgramFilter} from '../../src/language/ngram-filter.js'

const words = 36_000
const runOf = (number: number): Ngram => [number % words, Math.floor(number / 7) % words, Math.floor(number / 301) % words]
const ngrams = Array.from({length: 100_000}, (_, at) => runOf(at * 12_289))
const filter = openNgramFilter(packNgramFilter(ngrams, 100_000))

test('no run is forgotten', () => {
  expect(ngrams.every((ngram) => filter.has(...ngram))).toBe(true)
})

test('at eight bits a run few of the others are taken for members', () => {
  const known = new Set(ngrams.map(String))
  const others = Array.from({length: 100_000}, (_, at) => runOf(at * 7919 + 1)).filter((ngram) => !known.has(String(ngram)))
  const taken = others.filter((ngram) => filter.has(...ngram))
  expect(taken.length / others.length).toBeLessThan(0.03)
})

test('the order of the words counts', () => {
  const one = openNgramFilter(packNgramFilter([[500, 700, 900]], 1000))
  expect([one.has(500, 700, 900), one.has(700, 500, 900), one.has(500, 900, 700)]).toEqual([true, false, false])
})

test('a run of two is another than a run of three', () => {
  const one = openNgramFilter(packNgramFilter([[500, 700, 0]], 1000))
  expect([one.has(500, 700, 0), one.has(500, 700, 900)]).toEqual([true, false])
})
