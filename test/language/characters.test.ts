import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {splitWords} from '../../src/boilerplate/lines.js'
import {digit, kindOf, letter, lower, mark, number, runsOf, space, upper} from '../../src/language/characters.js'
import {tokenise} from '../../src/language/tokens.js'

const likely = [
  'a',
  'B',
  'é',
  'ß',
  '’',
  "'",
  '-',
  ' ',
  '\u00a0',
  '1',
  '.',
  ',',
  ':',
  '½',
  '²',
  '©',
  '“',
  'ж',
  '中',
  '\u0301',
  '😀',
  '𝒜',
  '\ud800'
]
const text = fc.oneof(fc.string({unit: fc.constantFrom(...likely)}), fc.string({unit: 'binary'}))

describe('a character', () => {
  it.each<[string, number, RegExp]>([
    ['a space', space, /\s/u],
    ['a digit', digit, /[0-9]/u],
    ['a number', number, /\p{N}/u],
    ['a mark', mark, /\p{M}/u],
    ['a letter', letter, /\p{L}/u],
    ['a small letter', lower, /\p{Ll}/u],
    ['a capital', upper, /\p{Lu}/u]
  ])('is %s where a regular expression says so', (_, kind, pattern) => {
    const codes = Array.from({length: 0x20000}, (_, code) => code)
    expect(codes.filter((code) => ((kindOf(code) & kind) !== 0) !== pattern.test(String.fromCodePoint(code)))).toEqual([])
  })
})

/** What the scanners stand for. */
const patterns = {
  runs: /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu,
  tokens: /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\d[\d.,:]*\p{L}*|[^\s]/gu,
  words: /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{N}[\p{N}.,:]*|©/gu
}

const sameAs = (split: (text: string) => string[], expected: (text: string) => string[]) =>
  fc.assert(
    fc.property(text, (text) => {
      expect(split(text)).toEqual(expected(text))
    })
  )

describe('a text is split as a regular expression would', () => {
  it('into runs', () => {
    sameAs(
      (text) => runsOf(text, letter | mark | number, "'’-"),
      (text) => text.match(patterns.runs) ?? []
    )
  })

  it('into tokens, a possessive ending left out', () => {
    const isPossessive = (token: string) => token.length > 2 && /^[\p{L}\p{M}]/u.test(token) && /['’]s$/i.test(token)
    sameAs(
      (text) => tokenise(text).map(({start, end}) => text.slice(start, end)),
      (text) => (text.match(patterns.tokens) ?? []).map((token) => (isPossessive(token) ? token.slice(0, -2) : token))
    )
  })

  it('into the words of a line', () => {
    sameAs(splitWords, (text) =>
      (text.toLowerCase().match(patterns.words) ?? []).map((word) => (/^\p{N}/u.test(word) ? '#' : word.replaceAll('’', "'")))
    )
  })
})
