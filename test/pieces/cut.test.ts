import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {lineStarts, pointAt} from '../../src/article/positions.js'
import {cutText} from '../../src/pieces/cut.js'

const cut = (text: string, most: {units: number; lines: number}) => Array.from(cutText(text, most), (piece) => piece.text)

describe('a long text is cut', () => {
  it('behind a blank line, where one stands in the second half of the piece', () => {
    expect(cut('One.\nTwo.\n\nThree.\nFour.\n', {units: 100, lines: 4})).toEqual(['One.\nTwo.\n\n', 'Three.\nFour.\n'])
  })

  it('else behind a line', () => {
    expect(cut('One.\nTwo.\nThree.\n', {units: 12, lines: 100})).toEqual(['One.\nTwo.\n', 'Three.\n'])
  })

  it('behind a word, where a line is too long itself', () => {
    expect(cut('The ferry left the harbour.', {units: 12, lines: 100})).toEqual(['The ferry ', 'left the ', 'harbour.'])
  })

  it('in a word, where that is too long as well, but in no pair of surrogates', () => {
    expect(cut('aaa😀😀', {units: 4, lines: 100})).toEqual(['aaa', '😀😀'])
  })

  it('not at all, where it is short', () => {
    expect(cut('One.\n', {units: 5, lines: 1})).toEqual(['One.\n'])
    expect(cut('', {units: 5, lines: 1})).toEqual([''])
  })
})

it('pieces make up the text and know where they start', () => {
  const text = fc.array(fc.constantFrom('a', 'ferry ', '\n', '\r', '\r\n', '😀', '\n\n')).map((parts) => parts.join(''))
  const most = fc.record({units: fc.integer({min: 4, max: 30}), lines: fc.integer({min: 1, max: 6})})
  fc.assert(
    fc.property(text, most, (text, most) => {
      const pieces = [...cutText(text, most)]
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      for (const {offset, line, column} of pieces) expect(pointAt(lineStarts(text), offset)).toEqual({line, column, offset})
    })
  )
})
