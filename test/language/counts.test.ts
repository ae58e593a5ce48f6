import fc from 'fast-check'
import {expect, test} from 'vitest'
import {openCount, packCounts} from '../../src/language/counts.js'

const roundTrip = (count: number) => openCount(packCounts([count])[0]!)

test('small counts come back as they were', () => {
  expect([0, 1, 150, 4095].map(roundTrip)).toEqual([0, 1, 150, 4095])
})

test('large ones come back as near as one in 4,000', () => {
  fc.assert(fc.property(fc.nat(2 ** 27 - 1), (count) => Math.abs(roundTrip(count) - count) <= count / 4000))
})
