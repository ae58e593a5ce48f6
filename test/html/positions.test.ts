import fc from 'fast-check'
import {toString as textOf} from 'nlcst-to-string'
import {describe, expect, it} from 'vitest'
import {rawPoint} from '../../src/article/positions.js'
import {paragraphs, rawSlice} from './helpers.js'

describe('positions in HTML', () => {
  it('are those of the visible text', () => {
    const [, second] = paragraphs('<p>One</p>\r\n<p class="x">\n <b>Two</b> three </p>')
    expect(second?.position).toEqual({start: {line: 3, column: 5, offset: 30}, end: {line: 3, column: 18, offset: 43}})
  })

  it('say nothing more where the text stands in the page as it is', () => {
    expect(paragraphs('<p>One two</p>')[0]?.data?.map).toBeUndefined()
  })

  it('lead to the line of a word in a paragraph of several lines', () => {
    const [paragraph] = paragraphs('<p>One\n<b>two</b>\nthree</p>')
    expect(rawPoint(paragraph!, 'One two three', 8)).toEqual({line: 3, column: 1, offset: 18})
  })

  it.each([
    ['behind an entity', '<p>&ldquo;Fog &amp; rain', 'rain', 'rain'],
    ['an entity itself', '<p>Fog &amp; rain', '&', '&amp;'],
    ['an entity without an end', '<p>AT&T &copy 2024', '2024', '2024'],
    ['an entity of two characters', '<p>a &NotEqualTilde; b', 'b', 'b'],
    ['behind line breaks of two characters', '<p>Fog\r\n\r\nrain', 'rain', 'rain'],
    ['in a tag', '<p>The <b>night</b>, late', 'night', 'night'],
    ['a comma behind a tag', '<p>The <b>night</b>, late', 'night,', 'night</b>,'],
    ['behind a tag that ends nothing', '<p>Fog</b> rain</i>, wind', 'rain', 'rain'],
    ['in <pre>', '<pre>\n\n\nFog &lt; rain</pre>', 'rain', 'rain'],
    ['beside half an entity', '<p>Fog & rain &amp', '&', '&']
  ])('of %s', (_, html, text, raw) => {
    expect(rawSlice(html, text)).toBe(raw)
  })

  it('fall back to the start of a text that the parser put together', () => {
    expect(rawSlice('Fog<table>x<tr><td>rain</td></tr>y</table>', 'Fogxy')).toBe('Fog<table>x<tr><td>rain</td></tr>y')
  })
})

const inline = fc.constantFrom('<b>', '</b>', '<i class="x">', '</i>', '<a href="?a=1&amp;b">', '</a>', '<!-- fog -->', '</u>', '<wbr>')
const space = fc.constantFrom(' ', '\n', '\r\n', '  ', '&nbsp;', '&#32;', ', ', ' &mdash; ', ' & ', '&amp;amp; ', '&lt;', ' \u200b')
const word = fc.integer({min: 0, max: 9999}).map((number) => `word${number}x`)
const bit = fc.oneof(inline, space, space, word)
const page = fc.array(fc.array(bit, {maxLength: 12}), {maxLength: 5}).map((blocks) => {
  // Words that touch would be one word.
  const parted = blocks.map((bits) => bits.flatMap((part) => (part.startsWith('word') ? [' ', part] : [part])))
  return parted.map((bits) => `<p>${bits.join('')}</p>`).join('\n')
})

describe('positions in any HTML', () => {
  it('lead from a word to the same word', () => {
    fc.assert(
      fc.property(page, (html) => {
        for (const paragraph of paragraphs(html)) {
          const text = textOf(paragraph)
          for (const {0: found, index} of text.matchAll(/word\d+x/g)) {
            const [start, end] = [rawPoint(paragraph, text, index), rawPoint(paragraph, text, index + found.length)]
            expect(html.slice(start.offset, end.offset)).toBe(found)
            const before = html.slice(0, start.offset).split(/\r\n|\n|\r/)
            expect([start.line, start.column]).toEqual([before.length, before.at(-1)!.length + 1])
          }
        }
      }),
      {numRuns: 300}
    )
  })

  it('rise, from the start of the paragraph to its end', () => {
    fc.assert(
      fc.property(page, (html) => {
        for (const paragraph of paragraphs(html)) {
          const text = textOf(paragraph)
          const offsets = Array.from({length: text.length + 1}, (_, at) => rawPoint(paragraph, text, at).offset!)
          expect(offsets).toEqual([...offsets].sort((a, b) => a - b))
          expect(offsets.at(-1)).toBe(paragraph.position!.end.offset)
        }
      }),
      {numRuns: 100}
    )
  })
})
