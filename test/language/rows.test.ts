import {describe, expect, it} from 'vitest'
import {packStarts, startsOf} from '../../src/language/rows.js'

describe('starts of rows', () => {
  it.each([[[3, 0, 255]], [[3, 0, 256]], [[70_000, 1]], [[]]])('come back from lengths %j', (lengths) => {
    const starts = startsOf(lengths)
    expect(startsOf(packStarts(starts))).toEqual(starts)
  })

  it('take a byte each where no row is long', () => {
    expect(packStarts(startsOf([3, 0, 255])).byteLength).toBe(3)
  })
})
