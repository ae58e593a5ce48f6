import {describe, expect, it} from 'vitest'
import {applyEdits, openDraft, placeInDraft} from '../../src/rewrite/draft.js'

const apply = (text: string, ...edits: [start: number, end: number, text: string][]) =>
  applyEdits(
    openDraft(text),
    edits.map(([start, end, text]) => ({start, end, text}))
  )

describe('applyEdits', () => {
  it('puts text for spans', () => {
    expect(apply('a boat and a ferry', [13, 18, 'goat'], [2, 6, 'ship']).text).toBe('a ship and a goat')
  })

  it('lets the first of two that overlap win', () => {
    expect(apply('abcdef', [2, 5, 'x'], [0, 3, 'y']).text).toBe('ydef')
  })

  it('takes both of two that only share what stays', () => {
    expect(apply('a a accord', [0, 3, 'a'], [2, 10, 'an accord']).text).toBe('an accord')
  })

  it('keeps the way back', () => {
    const draft = apply('signed a accord', [7, 15, 'an accord'])
    expect(placeInDraft(draft, 9)).toBe('signed an '.length)
    expect([...draft.origin].slice(7, 11)).toEqual([7, 7, 8, 9])
    expect(placeInDraft(draft, 15)).toBe(draft.text.length)
  })
})
