import type {Root} from 'nlcst'
import type {Plugin} from 'unified'
import {describe, expect, it} from 'vitest'
import {unspunJudge} from '../../src/rewrite/judge.js'
import {rulePlugin} from '../../src/rewrite/rule.js'
import {phraseOf, placeOf, runPlugins} from '../helpers.js'

interface Flag {
  rule: string
  /** Words of the text. */
  on: string
  expected: string[]
  confidence: number
}

/** A rule that finds just this. */
const ruleOf = (text: string, {rule, on, expected, confidence}: Flag) =>
  rulePlugin(rule, ({passages: [passage]}, report) => {
    const start = text.indexOf(on)
    report({passage: passage!, start, end: start + on.length, expected, confidence, reason: `${rule} says`})
  })

/** The messages of such rules. */
const merged = (text: string, ...flags: Flag[]) => runPlugins([...flags.map((flag) => ruleOf(text, flag)), unspunJudge], text).messages

const text = 'They signed a military cope in the harbour.'
const counts = {rule: 'collocation', on: 'cope', expected: ['accord', 'pact'], confidence: 0.99}
const phrase = {rule: 'known-phrase', on: 'military cope', expected: ['military pact'], confidence: 0.7}

describe('findings that overlap', () => {
  it('become one, of the rule that knows the phrase', () => {
    expect(merged(text, counts, phrase).map(({ruleId, actual, reason}) => [ruleId, actual, reason])).toEqual([
      ['known-phrase', 'military cope', 'known-phrase says']
    ])
  })

  it('stay as evidence', () => {
    expect(merged(text, counts, phrase)[0]!.evidence).toEqual([{ruleId: 'collocation', confidence: 0.99}])
  })

  it('join what they expect, fitted to the span that is reported', () => {
    expect(merged(text, counts, phrase)[0]!.expected).toEqual(['military pact', 'military accord'])
    expect(
      merged(text, {...counts, confidence: 0.7}, {...counts, rule: 'other', on: 'military cope', expected: ['military deal']})[0]!.expected
    ).toEqual(['military deal', 'military accord', 'military pact'])
  })

  it('join what a wider one expects where it changes no other word', () => {
    const wide = {rule: 'wide', on: 'military cope in', expected: ['military pact in', 'army deal in'], confidence: 0.6}
    expect(merged(text, phrase, wide)[0]!.expected).toEqual(['military pact', 'army deal'])
    expect(merged(text, {...counts, rule: 'narrow', expected: ['accord']}, wide)[0]!.expected).toEqual(['accord', 'pact'])
  })

  it('expect three things at most', () => {
    const more = {...phrase, expected: ['military plan', 'military deal', 'military aim'], confidence: 0.6}
    expect(merged(text, phrase, {...more, rule: 'more'})[0]!.expected).toEqual(['military pact', 'military plan', 'military deal'])
  })

  it('of an article and the word behind it leave it to the surer one', () => {
    const article = {rule: 'article-agreement', on: 'a accord', expected: ['an accord'], confidence: 0.8}
    const ruleFor = (confidence: number) =>
      merged('They signed a accord.', article, {...counts, on: 'accord', expected: ['pact'], confidence}).map(({ruleId}) => ruleId)
    expect([ruleFor(0.75), ruleFor(0.85)]).toEqual([['article-agreement'], ['collocation']])
  })
})

describe('findings side by side', () => {
  const filler = 'She stayed inferable from the fact that it rained.'
  const left = {rule: 'left', on: 'inferable from', expected: ['because', 'since'], confidence: 0.7}
  const right = {rule: 'right', on: 'the fact that', expected: ['as', 'because'], confidence: 0.8}

  it('become one over both where they expect the same', () => {
    const messages = merged(filler, left, right)
    expect(messages.map((message) => `${placeOf(message)} ${phraseOf(message)}`)).toEqual([
      '1:12-1:40 inferable from the fact that → because | as | since'
    ])
    expect(messages[0]).toMatchObject({ruleId: 'right', evidence: [{ruleId: 'left', confidence: 0.7}]})
  })

  it('stay two where they do not', () => {
    expect(merged(filler, left, {...right, expected: ['as']})).toHaveLength(2)
  })

  it('stay two where one is silenced, and only the other is told', () => {
    const silence: Plugin<[], Root> = () => (_, file) => {
      file.messages[0]!.category = 'suppressed'
    }
    const {messages} = runPlugins([ruleOf(filler, left), silence, ruleOf(filler, right), unspunJudge], filler)
    expect(messages.map((message) => `${message.ruleId} ${placeOf(message)}`)).toEqual(['right 1:27-1:40'])
  })

  it('stay two where a word is between', () => {
    expect(merged(filler, left, {...right, on: 'fact that'})).toHaveLength(2)
  })
})

it('merges a chain of ten thousand findings, each overlapping the next', () => {
  const pairs = rulePlugin('pairs', ({passages: [passage]}, report) => {
    for (let at = 0; at < 10_000; at++)
      report({passage: passage!, start: 2 * at, end: 2 * at + 3, expected: [], confidence: 0.7, reason: 'a pair'})
  })
  expect(runPlugins([pairs, unspunJudge], 'a '.repeat(10_001)).messages).toHaveLength(5000)
})
