import {describe, expect, it} from 'vitest'
import {normaliseLine} from '../../src/article/normalise.js'

const textOf = (raw: string) => normaliseLine(raw).text

describe('normaliseLine', () => {
  it('leaves a plain line as it is, without a map', () => {
    expect(normaliseLine('The “ferry” – café, 5 °C')).toEqual({text: 'The “ferry” – café, 5 °C'})
  })

  it.each([
    ['named entities', 'Salt &amp; pepper&nbsp;&mdash; &ldquo;fine&rdquo;', 'Salt & pepper\u00a0— “fine”'],
    ['numeric entities', 'the mayor&#8217;s caf&#xe9;', 'the mayor’s café'],
    ['entities that were encoded twice', '&amp;quot;Yes&amp;quot;', '"Yes"'],
    ['a colour escape', '\u001b[1;31mred\u001b[0m', 'red'],
    ['a title escape', '\u001b]0;window\u0007text', 'text'],
    ['a hyperlink escape', '\u001b]8;;http://example.org\u001b\\link\u001b]8;;\u001b\\', 'link'],
    ['zero-width characters', 'fer\u200bry\ufeff and\u2060 har\u00adbour', 'ferry and harbour'],
    ['direction overrides', 'abc\u202edef\u202c', 'abcdef'],
    ['control characters', 'a\u0000b\u0008c\u007f', 'abc']
  ])('decodes or removes %s', (_, raw, text) => {
    expect(textOf(raw)).toBe(text)
  })

  it.each([
    ['an ampersand of its own', 'R&D, AT&T; fish & chips'],
    ['an entity without its semicolon', 'salt &amp pepper'],
    ['an entity that does not exist', '&ferry;'],
    ['tabs', 'one\ttwo'],
    ['joined emoji', 'a family 👨‍👩‍👧 on board'],
    ['the non-joiner of Persian', 'می‌خواهم']
  ])('keeps %s', (_, raw) => {
    expect(textOf(raw)).toBe(raw)
  })

  it('puts a space for a line break that is no line break in a file', () => {
    expect(textOf('one\u2028two\u0085three\u000bfour&#10;five')).toBe('one two three four five')
  })

  it('puts the replacement character for half of a surrogate pair', () => {
    expect(textOf('one \ud83d two')).toBe('one \ufffd two')
  })

  it('decodes an entity that had a zero-width character inside', () => {
    expect(textOf('salt &a\u200bmp; pepper')).toBe('salt & pepper')
  })

  it('maps each unit, and the end, to its place in the raw line', () => {
    const {text, map} = normaliseLine('a&amp;b\u200bc')
    expect(text).toBe('a&bc')
    expect([...map!]).toEqual([0, 1, 6, 8, 9])
  })

  it('maps an entity at the end to the whole of it', () => {
    const {text, map} = normaliseLine('no&hellip;')
    expect(text).toBe('no…')
    expect([...map!]).toEqual([0, 1, 2, 10])
  })

  it('keeps the non-joiner of Persian when it is an entity', () => {
    expect(textOf('می&zwnj;خواهم')).toBe('می‌خواهم')
  })
})
