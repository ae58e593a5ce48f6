import {describe, expect, it} from 'vitest'
import {unspunFillerPhrase, unspunTorturedPhrase} from '../../src/rewrite/phrases.js'
import {findings, runPlugins} from '../helpers.js'

describe('tortured-phrase', () => {
  it('flags a term whose words were exchanged', () => {
    expect(findings(unspunTorturedPhrase, 'The team needs colossal information for it.')).toEqual([
      '1:16-1:36 colossal information → big data'
    ])
  })

  it('finds a phrase at the start of a sentence', () => {
    expect(findings(unspunTorturedPhrase, 'Colossal information is stored.')).toEqual(['1:1-1:21 Colossal information → big data'])
  })

  it('keeps the genuine term', () => {
    expect(findings(unspunTorturedPhrase, 'The team needs big data and a deep neural network.')).toEqual([])
  })

  it('keeps a phrase whose words are parted by a mark', () => {
    expect(findings(unspunTorturedPhrase, 'It was colossal. Information was scarce.')).toEqual([])
  })
})

describe('filler-phrase', () => {
  it('flags a long phrase for a plain word', () => {
    expect(findings(unspunFillerPhrase, 'She stayed inferable from the fact that it rained.')).toEqual([
      '1:12-1:40 inferable from the fact that → because'
    ])
  })

  it('takes the longest phrase', () => {
    expect(findings(unspunFillerPhrase, 'It sank as a end result of the storm.')).toEqual([
      '1:9-1:27 as a end result of → because of | as a result of'
    ])
  })

  it('flags what people seldom write only on a page that is suspect', () => {
    const text = 'She left quite a while ago.'
    expect(findings(unspunFillerPhrase, text)).toEqual([])
    const suspect = `${text} ${'She stayed inferable from the fact that it rained. '.repeat(5)}`
    expect(findings(unspunFillerPhrase, suspect)[0]).toMatch(/quite a while ago/)
  })

  it('keeps what people write', () => {
    expect(findings(unspunFillerPhrase, 'She stayed because of the fact that it rained.')).toEqual([])
  })

  it('tells rule, confidence and reason', () => {
    const [message] = runPlugins([unspunFillerPhrase], 'It sank as a end result.').messages
    expect(message).toMatchObject({
      ruleId: 'filler-phrase',
      source: 'unspun',
      category: 'rewrite',
      confidence: 0.85,
      reason: '“as a end result” is what rewriters put for “consequently”'
    })
  })
})
