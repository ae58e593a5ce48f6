import {describe, expect, it} from 'vitest'
import {unspunNameDrift} from '../../src/rewrite/name-drift.js'
import {findings} from '../helpers.js'

const found = (...lines: string[]) => findings(unspunNameDrift, lines.join('\n'))

describe('name-drift', () => {
  it('flags a name of which one part was exchanged', () => {
    expect(found('Pellgrove has a pier.', 'We like Pellgrove.', 'They sailed to Pellwood.')).toEqual(['3:16-3:24 Pellwood → Pellgrove'])
  })

  it('flags a name with a letter less', () => {
    const lines = ['We met Quandlock.', 'Then Quandlock left.', 'His boat is Quandlock’s pride.', 'Later Quandlok came back.']
    expect(found(...lines)).toEqual(['4:7-4:15 Quandlok → Quandlock'])
  })

  it('flags a name that stands beside the same word', () => {
    expect(found('It burned in Marrox County.', 'Schools in Marrox County shut.', 'Roads in Garrox County are open.')).toEqual([
      '3:10-3:16 Garrox → Marrox'
    ])
  })

  it.each([
    ['two known surnames', ['We met Johnson.', 'Then Johnson left.', 'Johnson came back.', 'Later Johnston spoke.']],
    ['a plural', ['We met Quandlock.', 'Then Quandlock left.', 'Now Quandlock is here.', 'All the Quandlocks came.']],
    ['two names of one paragraph', ['We met Quandlock.', 'Then Quandlock left.', 'Later Quandlock and Quandlick came.']],
    ['kin of a given name', ['We met Petra.', 'Then Petra left.', 'Now Petra is here.', 'Later Pietra came.']],
    [
      'two people with one title',
      ['We met Mr Quandlock.', 'Then Mr Quandlock left.', 'A neighbour, Mr Quandrock, came. Mr Quandlock spoke.']
    ],
    ['two names that stand often', ['To Pellgrove.', 'From Pellgrove.', 'To Pellwood.', 'From Pellwood.']]
  ])('keeps %s', (_, lines) => {
    expect(found(...lines)).toEqual([])
  })
})
