import {expect, test} from 'vitest'
import {packContainer} from '../../src/language/container.js'
import {openPairs, packPairs} from '../../src/language/pairs.js'
import {openTableFile} from '../../src/language/table-file.js'

const words = 10
const keys = Uint32Array.of(2 * words + 3, 2 * words + 7, 9 * words + 1)
const pairs = openPairs(openTableFile(packContainer(packPairs('some', words, {keys, counts: [12, 4000, 90]}), {}), 'test'), 'some')

test('a pair is counted, to the nearest of fifteen levels', () => {
  expect(pairs.count(2, 3)).toBeGreaterThan(7)
  expect(pairs.count(2, 3)).toBeLessThan(19)
  expect(pairs.count(2, 7)).toBeGreaterThan(2500)
})

test('a pair that the table does not hold counts nothing, nor does one in the other order', () => {
  expect([pairs.count(2, 4), pairs.count(3, 2)]).toEqual([0, 0])
})

test('a word beyond those that the table is of stands in no pair', () => {
  expect([pairs.count(12, 3), pairs.count(3, 12)]).toEqual([0, 0])
})
