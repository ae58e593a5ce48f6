import {expect, test} from 'vitest'
import type {Figure} from '../../src/bench/figure.js'
import {relate} from '../../src/bench/growth.js'

const steps = (...values: (number | undefined)[]): Figure[] =>
  values.map((value) => ({group: 'growth', what: '', ...(value === undefined ? {missing: 'failed: exit code 1'} : {value})}))

test('a byte is compared with one of the smallest size where the cost is steady', () => {
  const figures = relate(steps(1, 1.5, 6, 21, 61), [1e3, 1e4, 1e6, 1e7, 2e7])
  expect(figures.map(({ratio}) => ratio?.toFixed(2))).toEqual([undefined, undefined, '2.50', '1.00', '1.50'])
  expect(figures.at(-1)?.reads).toBe('× per byte of 10 MB')
})

test('a size that failed has no ratio', () => {
  expect(relate(steps(1, 11, undefined), [1e3, 1e6, 1e7]).map(({ratio}) => ratio)).toEqual([undefined, 1, undefined])
})
