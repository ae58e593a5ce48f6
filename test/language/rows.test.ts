import {describe, expect, it} from 'vitest'
import {packContainer} from '../../src/language/container.js'
import {packLengths, startsOf} from '../../src/language/rows.js'
import {openTableFile} from '../../src/language/table-file.js'

describe('starts of rows', () => {
  it.each([[[3, 0, 255]], [[3, 0, 256]], [[60_000, 60_000]], [[]]])('come back from lengths %j in a file', (lengths) => {
    const file = openTableFile(packContainer({lengths: packLengths(Uint32Array.from(lengths))}, {}), 'test')
    expect(file.startsOf('lengths')).toEqual(startsOf(lengths))
  })

  it('take a byte each where no row is long', () => {
    expect(packLengths(Uint32Array.of(1, 255)).byteLength).toBe(2)
  })
})
