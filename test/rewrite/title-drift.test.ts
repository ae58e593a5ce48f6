import {describe, expect, it} from 'vitest'
import {unspunTitleDrift} from '../../src/rewrite/title-drift.js'
import {findings} from '../helpers.js'

const found = (...lines: string[]) => findings(unspunTitleDrift, lines.join('\n'))

describe('title-drift', () => {
  it('flags a title of which a word was exchanged, when the page has the title too', () => {
    const lines = ['The prime minister came early.', 'The prime pastor chaired the meeting.']
    expect(found(...lines)).toEqual(['2:5-2:17 prime pastor → prime minister'])
  })

  it('flags it before a name, and keeps its capitals', () => {
    expect(found('We met Prime Pastor Ida Holm.')).toEqual(['1:8-1:20 Prime Pastor → Prime Minister'])
  })

  it('flags a title that changes for one person', () => {
    const lines = ['The foreign minister, Ida Holm, spoke.', 'Then foreign minister Holm left.', 'Later foreign secretary Holm came back.']
    expect(found(...lines)).toEqual(['3:7-3:24 foreign secretary → foreign minister'])
  })

  it('keeps two titles of two people', () => {
    const lines = ['The foreign minister, Ida Holm, spoke.', 'Then foreign minister Holm left.', 'Later foreign secretary Marsh came.']
    expect(found(...lines)).toEqual([])
  })

  it('keeps the titles of two who meet', () => {
    const line = 'Foreign Secretary David Marsh met German Foreign Minister Ida Holm in Oslo.'
    expect(found(line, 'Foreign Secretary David Marsh flew home.')).toEqual([])
  })

  it.each([
    ['a genuine title', 'The prime minister met the head coach and the chief executive.'],
    ['a longer title', 'The deputy prime minister spoke.'],
    ['a title over a comma', 'The prime, pastor of all numbers.']
  ])('keeps %s', (_, text) => {
    expect(found(text)).toEqual([])
  })
})
