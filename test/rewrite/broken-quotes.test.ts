import {describe, expect, it} from 'vitest'
import {unspunBrokenQuotes} from '../../src/rewrite/broken-quotes.js'
import {findings, runPlugins} from '../helpers.js'

const found = (text: string) => findings(unspunBrokenQuotes, text)

describe('broken-quotes', () => {
  it('flags a closing mark where one should open', () => {
    expect(found('The mayor called it a” quiet success” on Friday.')).toEqual(['1:21-1:29 a” quiet → a “quiet'])
  })

  it('flags an opening mark where one should close', () => {
    expect(found('“The boat leaked, “said Ida.')).toEqual(['1:11-1:24 leaked, “said → leaked,” said'])
  })

  it('flags an opening mark with a space on each side where one should close', () => {
    expect(found('“The boat leaked, “ said Ida.')).toEqual(['1:11-1:25 leaked, “ said → leaked,” said'])
  })

  it('flags straight quotes by the spaces around them', () => {
    expect(found('The mayor called it a" quiet success" on Friday.')).toEqual(['1:21-1:29 a" quiet → a "quiet'])
  })

  it('flags a quotation that the next paragraph does not go on with', () => {
    expect(found('“The boat leaked.\nIda went home.')).toEqual(['1:11-1:18 leaked. → leaked.”'])
  })

  it.each([
    ['“The boat leaked, said Ida.', 'leaked, said → leaked,” said'],
    ['“Does it leak? asked the mayor.', 'leak? asked → leak?” asked'],
    ['“Does it leak? – Ida, 6', 'leak? → leak?”'],
    ['The boat was “leaking and late today.', 'leaking → leaking”'],
    ['"It leaked," he said. "It sank in 2020.', '2020. → 2020."']
  ])('finds the place where “%s” lost its mark', (text, expected) => {
    expect(found(`${text}\nIda went home.`).map((line) => line.replace(/^\S+ /, ''))).toEqual([expected])
  })

  it('finds the lost mark before the next quotation', () => {
    expect(found('“The boat leaked, said Ida. “It sank.”')).toEqual(['1:11-1:23 leaked, said → leaked,” said'])
  })

  it.each([
    ['paragraphs of a speech that were joined', '“The boat leaked. “It sank.”'],
    ['a statement', `“${'The boat leaked and sank. '.repeat(4)}\nIda went home.`],
    ['speech that leads to a list', 'She said: “We want to know:\nWho did it?']
  ])('keeps %s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  it('keeps a quotation over several paragraphs', () => {
    expect(found('“The boat leaked.\n“I went home.”')).toEqual([])
  })

  it.each([
    ['good quotes', 'She said “the boat leaked” and left.'],
    ['straight good quotes', 'She said "the boat leaked" and left.'],
    ['a quote behind a bracket', 'It was late ("very late") again.'],
    ['a quote behind a dash', 'One word–"fog"–explained it.'],
    ['a space before a closing mark', 'She called it "a good day ". It rained at night.\nShe left.'],
    ['dots behind an opening mark', 'She said "...and it leaked" again.'],
    ['inches', 'A plank of 6" by 4" was missing.'],
    ['a number before a closing quote', 'It was "built in 2020" by Ida.\nShe left.'],
    ['apostrophes', 'The ’90s ferry wasn’t the Olsens’ boat.'],
    ['a speaker between two quotes', '“It leaked,” Ida said. “So I left.”']
  ])('keeps %s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  const fixes = (text: string) => runPlugins([unspunBrokenQuotes], text).messages.map(({fix}) => fix)

  it('is certain of a mark that was moved over a space', () => {
    expect(fixes('The mayor called it a” quiet success” on Friday.')).toEqual(['a “quiet'])
    expect(fixes('“It leaked, “said Ida. “It sank.”')).toEqual(['leaked,” said'])
  })

  it('is not certain where a quotation may stand within another', () => {
    expect(fixes('“He told me, “go home,” and I went.”')).not.toContainEqual(expect.anything())
  })

  it('does not guess where a quotation that is never closed should end', () => {
    expect(fixes('“The boat leaked.\nIda went home.')).toEqual([undefined])
  })
})
