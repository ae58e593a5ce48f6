import {describe, expect, it} from 'vitest'
import {unspunRepeatedWords} from '../../src/rewrite/repeated-words.js'
import {findings, runPlugins} from '../helpers.js'

const found = (text: string) => findings(unspunRepeatedWords, text)

describe('repeated-words', () => {
  it('flags a word that stands twice', () => {
    expect(found('They waited for the the ferry.')).toEqual(['1:17-1:24 the the → the'])
  })

  it('flags a word twice at the start of a sentence', () => {
    expect(found('The the ferry.')).toEqual(['1:1-1:8 The the → The'])
    expect(found('The The ferry.')).toEqual(['1:1-1:8 The The → The'])
  })

  it('flags a word that stands three times once', () => {
    expect(found('They waited for the the the ferry.')).toEqual(['1:17-1:28 the the the → the'])
  })

  it('is certain of words that nobody doubles on purpose, and only of these', () => {
    const fixes = runPlugins([unspunRepeatedWords], 'They waited for the the ferry ferry.').messages.map(({fix}) => fix)
    expect(fixes).toEqual(['the', undefined])
  })

  it('is not certain of a preposition, which can end a phrase', () => {
    const [message] = runPlugins([unspunRepeatedWords], 'It is him we turned to to have it filled in.').messages
    expect(message!.fix).toBeUndefined()
  })

  it('does not look over the end of a line', () => {
    expect(found('We waited for the\nthe ferry.')).toEqual([])
  })

  it.each([
    ['words that English doubles', 'She had had enough, and it was very very late.'],
    ['pronouns that meet', 'I told you you were late and gave her her coat.'],
    ['a comma between', 'It was cold, cold as ice.'],
    ['names', 'The Duran Duran song was played.'],
    ['quoted speech', '“We we were lost,” she said.'],
    ['a possessive', 'The sailor’s sailor came.'],
    ['numbers', 'It was 9 9 times.'],
    ['names of animals', 'We saw Vulpes vulpes there.'],
    ['the end of a clause and what follows it', 'What happened happened, and those who work work.']
  ])('keeps %s', (_, text) => {
    expect(found(text)).toEqual([])
  })
})
