import {describe, expect, it} from 'vitest'
import {packLengths, startsOf} from '../../src/language/rows.js'

describe('starts of rows', () => {
  it.each([[[3, 0, 255]], [[3, 0, 256]], [[70_000, 1]], [[]]])('come back from lengths %j', (lengths) => {
    expect(startsOf(packLengths(Uint32Array.from(lengths)))).toEqual(startsOf(lengths))
  })

  it('take a byte each where no row is long', () => {
    expect(packLengths(Uint32Array.of(3, 0, 255)).byteLength).toBe(3)
  })
})
