import fc from 'fast-check'
import stringWidth from 'string-width'
import {describe, expect, it} from 'vitest'
import {graphemesOf, widthOf} from '../../src/report/width.js'

describe('widthOf', () => {
  it('is what the library says, also for the letters that it is not asked about', () => {
    const unit = fc.integer({min: 0x20, max: 0x2fff}).filter((code) => code < 0x7f || code > 0x9f)
    fc.assert(
      fc.property(unit, (code) => {
        const text = String.fromCharCode(code)
        expect(widthOf(text)).toBe(stringWidth(text))
      }),
      {numRuns: 2000}
    )
  })

  it.each([
    ['naïve “quotes” – and …', 22],
    ['東京', 4],
    ['👩‍👩‍👧', 2],
    ['e\u0301', 1]
  ])('of %s is %i', (text, width) => {
    expect(widthOf(text)).toBe(width)
  })
})

describe('graphemesOf', () => {
  it('keeps together what belongs together', () => {
    expect(graphemesOf('a👩‍👩‍👧e\u0301')).toEqual(['a', '👩‍👩‍👧', 'e\u0301'])
  })
})
