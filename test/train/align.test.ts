import {describe, expect, it} from 'vitest'
import {benchmarkWords, labelLines, scoreWords} from '../../src/train/strip/align.js'

const story = [
  'The night ferry to Skarholm was late again on Monday',
  'because of fog in the sound',
  'Fog',
  'Passengers slept on their coats in the waiting room'
]

describe('labelLines', () => {
  it('marks the lines that make up the article', () => {
    expect([...labelLines(['News', 'Fog', ...story, 'Share'], story.join('\n'))]).toEqual([0, 0, 1, 1, 1, 1, 0])
  })

  it('marks nothing for an article that is not there', () => {
    expect([...labelLines(['News', 'Sport'], story.join('\n'))]).toEqual([0, 0])
  })
})

describe('scoreWords', () => {
  it('compares runs of four words', () => {
    const words = benchmarkWords('one two three four five six')
    expect(scoreWords(words, words)).toEqual({precision: 1, recall: 1, f1: 1})
    expect(scoreWords(words, words.slice(0, 5))).toMatchObject({precision: 1, recall: 2 / 3})
  })
})
