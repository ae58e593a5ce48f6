import {expect, test} from 'vitest'
import {openPairFilter, packPairFilter} from '../../src/language/pair-filter.js'

const words = 36_000
const keys = Uint32Array.from({length: 100_000}, (_, at) => (at * 12_289) % words ** 2)
const filter = openPairFilter(packPairFilter(words, keys))

test('no pair is forgotten', () => {
  expect([...keys].every((key) => filter.has(Math.floor(key / words), key % words))).toBe(true)
})

test('few of the other pairs are taken for members', () => {
  const known = new Set(keys)
  const others = Array.from({length: 100_000}, (_, at) => at * 7919 + 1).filter((key) => !known.has(key))
  const taken = others.filter((key) => filter.has(Math.floor(key / words), key % words))
  expect(taken.length / others.length).toBeLessThan(0.01)
})

test('the order of the two words counts', () => {
  const one = openPairFilter(packPairFilter(words, Uint32Array.of(500 * words + 700)))
  expect([one.has(500, 700), one.has(700, 500)]).toEqual([true, false])
})
