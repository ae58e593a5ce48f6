import {describe, expect, it} from 'vitest'
import {unspunVerbAgreement} from '../../src/rewrite/verb-agreement.js'
import {findings} from '../helpers.js'

const found = (text: string) => findings(unspunVerbAgreement, text)

describe('verb-agreement', () => {
  it('flags a singular verb behind “they”', () => {
    expect(found('We stayed where they was.')).toEqual(['1:17-1:25 they was → they were'])
  })

  it('flags a plural verb behind “he”', () => {
    expect(found('He were late.')).toEqual(['1:1-1:8 He were → He was'])
  })

  it('flags a plural verb behind a noun that never takes one', () => {
    expect(found('The reason were clear.')).toEqual(['1:5-1:16 reason were → reason was'])
  })

  it('looks for what makes it unreal in the sentence alone', () => {
    expect(found('It was cold for men and that was all. He were glad.')).toEqual(['1:39-1:46 He were → He was'])
  })

  it('flags a singular verb behind a plural', () => {
    expect(found('It rained, but the results was good.')).toEqual(['1:20-1:31 results was → results were'])
  })

  it.each([
    ['verbs that fit', 'They were late, he was early, and the reason was clear.'],
    ['what is not real', 'If he were here, and as though she were late, he were to go.'],
    ['bodies of people', 'The band were late. The crew are here. The young were out.'],
    ['quoted speech', '“They was late,” she said.'],
    ['a question', 'Were the fog and the reason clear?'],
    ['more bodies', 'The company were late. The regiment are here. The wounded were out. The fish were gone.'],
    ['prepositions that look like the start of a clause', 'All but the captain were lost. Those since the reason are few.'],
    ['wishes', 'I would rather she were here. It is time he were in bed.'],
    ['pronouns that are joined', 'Her brother and she are twins. Neither he nor she are here. The singular they is old.']
  ])('keeps %s', (_, text) => {
    expect(found(text)).toEqual([])
  })
})
