import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {cleanedText, undecided} from '../../src/review/decisions.js'
import {hostile} from '../report/samples.js'
import {articleOf} from './helpers.js'

const folder = new URL('../../fixtures/', import.meta.url)
const inputs = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => /(?:input|html|md)\.(?:txt|html|md)$/.test(name))

describe('an article of which nothing is decided', () => {
  it.each(inputs)('is what unspun prints: %s', async (name) => {
    const {article, text} = await articleOf(readFileSync(new URL(name, folder), 'latin1'), name)
    expect(cleanedText(article, undecided)).toBe(text)
  })

  it('is what unspun prints of any text', async () => {
    const line = fc.oneof(hostile, fc.constantFrom('Share on Facebook | Email', 'Trending', '* * *', '', '<p>One</p>', '<table>x<tr><td>y'))
    const page = fc.tuple(
      fc.constantFrom('a.txt', 'a.md', 'a.html'),
      fc.array(line, {maxLength: 12}),
      fc.constantFrom('\n', '\r\n', '\n\n')
    )
    await fc.assert(
      fc.asyncProperty(page, async ([path, lines, between]) => {
        const {article, text} = await articleOf(lines.join(between).replaceAll('\u0000', ''), path)
        expect(cleanedText(article, undecided)).toBe(text)
      }),
      {examples: [[['a.txt', ['\r\u001b]0;x\u0007', 'Share on Facebook | Email'], '\n']]]}
    )
  })
})

it('knows where findings stand in a line that was normalised', async () => {
  const {article} = await articleOf('The crew &amp; the pilot\u200b looked for the the ship in the harbour of Skarholm.\n')
  const [{text, flags}] = article.lines as [(typeof article.lines)[0]]
  expect(flags.map(({start, end}) => text.slice(start, end))).toEqual(['the the'])
})
