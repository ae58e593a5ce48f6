import {describe, expect, it} from 'vitest'
import {parseText} from '../../src/article/parse.js'
import {readDocument} from '../../src/rewrite/document.js'
import {unspunRepeatedWords} from '../../src/rewrite/repeated-words.js'
import {rulePlugin} from '../../src/rewrite/rule.js'
import {placeOf} from '../../src/rewrite/silence.js'
import {findings} from '../helpers.js'

const place = (text: string, line = 0, title?: string) => placeOf(readDocument(parseText(text)).passages, line, title)

describe('a passage is like', () => {
  it.each([
    ['headline', 'Slovenian Leader Opens the Longest Cycle Tunnel of the Country'],
    ['headline', 'FERRY STRIKE ENTERS THIRD WEEK'],
    ['code', 'const fixed = replace(text, start, end);'],
    ['code', '$ npm install --save-dev unspun'],
    ['code', '<p class="story">The boat leaked.</p>'],
    ['code', 'if (a == b) { return max_value }'],
    ['names', 'Anton Kovalen, Petra Lindholt, Marija Dolen, Jan de Vries and Luca Bianchi'],
    ['table', 'Rovers | 12 | 9 | 27'],
    ['table', 'Harbour United\tplayed\twon\tlost'],
    ['table', 'Dutton 12 8 1 3 25']
  ])('a %s: %s', (kind, text) => {
    expect(place(text)).toBe(kind)
  })

  it('a headline where it is the title of the article', () => {
    expect(place('Fog stops the night ferry', 0, 'Fog stops the night ferry')).toBe('headline')
    expect(place('Fog stops the night ferry')).toBeUndefined()
  })

  it('verse where its neighbours are', () => {
    const stanza =
      'Grey gulls are gliding, wheeling, crying,\nThe salt wind bends the barley low;\nThe sails hang slack, the ropes lie drying,\nAnd no one knows where ferries go.'
    expect([0, 1, 2, 3].map((line) => place(stanza, line))).toEqual(Array(4).fill('verse'))
  })
})

describe('prose is', () => {
  it.each([
    'The night ferry to Skarholm was late again on Monday because of fog in the sound.',
    'Anton Kovalen, the Slovenian Prime Minister, met Petra Lindholt in Skarholm on Monday.',
    'In 2024 the council paid 12 of its 30 boatmen, and in 2025 it paid 9 more.',
    'The rules were plain: no goats (or other animals); no singing; and no lights after ten.',
    'The boat leaked.'
  ])('%s', (text) => {
    expect(place(text)).toBeUndefined()
  })

  it('prose that is broken into short lines', () => {
    const wrapped =
      'The night ferry to Skarholm was late again,\nas it had been on Monday; the harbour master,\nwho had seen fog before, said that it would\nlift by noon.'
    expect(place(wrapped)).toBeUndefined()
  })

  it('a run of short sentences', () => {
    expect(place('Mix the flour.\nAdd two eggs.\nStir well.\nBake for an hour.')).toBeUndefined()
  })
})

describe('a rule', () => {
  const doubting = (confidence: number) =>
    rulePlugin('made-up', ({passages}, report) =>
      report({passage: passages[0]!, start: 5, end: 9, expected: [], confidence, reason: 'made up'})
    )

  it.each([
    ['a headline', 'Some Boat Sinks Behind the Harbour Wall'],
    ['quoted speech', '“The boat leaked,” she said.'],
    ['names', 'Anton Kova, Petra Lindholt, Marija Dolen, Jan de Vries']
  ])('has to be very sure in %s', (_, text) => {
    expect(findings(doubting(0.79), text)).toEqual([])
    expect(findings(doubting(0.99), text)).toHaveLength(1)
  })

  it('says nothing about code, however sure it is', () => {
    expect(findings(doubting(0.99), 'let boat = open(boat);')).toEqual([])
    expect(findings(unspunRepeatedWords, 'return the the(boat);')).toEqual([])
  })

  it('says nothing about code within a line, but about what stands between two pieces of it', () => {
    expect(findings(doubting(0.99), 'Run `boat --all` before it sinks.')).toEqual([])
    expect(findings(unspunRepeatedWords, 'Run `a` and and `b` or ``the `the the` tick``.')).toEqual(['1:9-1:16 and and → and'])
  })

  it('may doubt prose', () => {
    expect(findings(doubting(0.5), 'Some boat sank behind the harbour wall.')).toHaveLength(1)
  })
})
