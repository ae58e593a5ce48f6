import {describe, expect, it} from 'vitest'
import {unspunEntityDrift} from '../../src/rewrite/entity-drift.js'
import {findings} from '../helpers.js'

const found = (...lines: string[]) => findings(unspunEntityDrift, lines.join('\n'))

describe('entity-drift', () => {
  it('flags a nationality that stands alone against its lookalike', () => {
    const lines = ['The Slovenian leader won.', 'Slovenia votes in spring.', 'The Slovak leader smiled.', 'Slovenian radio was slow.']
    expect(found(...lines)).toEqual(['3:5-3:11 Slovak → Slovenian'])
  })

  it('flags a country of which one word of two was changed', () => {
    const lines = ['North Korean trains stopped.', 'The North Korean radio was silent.', 'A North Vietnamese guard waved.']
    expect(found(...lines)).toEqual(['3:3-3:19 North Vietnamese → North Korean'])
  })

  it('flags a place whose compass point was turned', () => {
    const lines = ['Northmoor has a new bridge.', 'People in Northmoor like it.', 'The mayor of Southmoor does not.']
    expect(found(...lines)).toEqual(['3:14-3:23 Southmoor → Northmoor'])
  })

  it('flags a surname that was taken for a word', () => {
    const lines = ['We met Mr Walker.', 'Then Mr Walker left.', 'Walker came back.', 'Later Mr Pedestrian spoke.']
    expect(found(...lines)).toEqual(['4:7-4:20 Mr Pedestrian → Mr Walker'])
  })

  it('flags of two names that stand once the one that a spinner is likelier to write', () => {
    const lines = ['A fair opened on Pastor Hill.', 'The road to Minister Hill was closed.']
    expect(found(...lines)).toEqual(['1:18-1:29 Pastor Hill → Minister Hill'])
    expect(found(...lines.toReversed())).toEqual(['2:18-2:29 Pastor Hill → Minister Hill'])
  })

  it('keeps a country that is named beside the other', () => {
    const lines = [
      'The Slovenian leader won.',
      'Slovenia votes in spring.',
      'Slovenian and Slovak leaders met.',
      'The Slovenian radio was slow.'
    ]
    expect(found(...lines)).toEqual([])
  })

  it('keeps two countries that both stand often', () => {
    const lines = ['The Slovenian leader won.', 'The Slovak leader lost.', 'The Slovenian leader spoke.', 'The Slovak leader wept.']
    expect(found(...lines)).toEqual([])
  })

  it('keeps a far country', () => {
    const lines = ['The Slovenian leader won.', 'Slovenia votes in spring.', 'The Chilean leader smiled.', 'Slovenian radio was slow.']
    expect(found(...lines)).toEqual([])
  })

  it('keeps both towns of a pair that share a paragraph', () => {
    expect(found('Northmoor has a bridge.', 'Northmoor and Southmoor share it.')).toEqual([])
  })

  it.each([
    ['kingdoms and states', ['The United States voted.', 'The United States waited.', 'The United Kingdom agreed.']],
    [
      'a far country with the same first word',
      ['The South Korean leader won.', 'The South Korean press cheered.', 'A South African firm sold it.']
    ],
    [
      'a neighbour that is compared',
      [
        'The Slovenian government won.',
        'Slovenia votes.',
        'The Slovenian government spoke.',
        'The Slovak government, by contrast, has no plan.'
      ]
    ],
    ['streets', ['We walked down Chapel Lane.', 'Chapel Lane was wet.', 'Church Lane was dry.']],
    ['people of one given name', ['Chairman Karl Holt spoke.', 'Chairman Karl Holt left.', 'President Karl Quandle came.']]
  ])('keeps %s', (_, lines) => {
    expect(found(...lines)).toEqual([])
  })

  it('offers the form that the article has', () => {
    const lines = ['The Swiss government won.', 'The Swiss press cheered.', 'The Swiss waited.', 'The Austrian government has spoken.']
    expect(found(...lines)[0]).toMatch(/Austrian → Swiss$/)
  })

  it('keeps numbered sisters', () => {
    const text = 'The Panel Third Report is out. The Panel Fourth Report, said Ida, is late. Nobody read the Panel Third Report.'
    expect(findings(unspunEntityDrift, text)).toEqual([])
  })
})
