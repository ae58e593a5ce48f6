import {describe, expect, it} from 'vitest'
import {unspunPronounDrift} from '../../src/rewrite/pronoun-drift.js'
import {findings} from '../helpers.js'

const found = (...lines: string[]) => findings(unspunPronounDrift, lines.join('\n'))

describe('pronoun-drift', () => {
  it('flags the pronoun of a speaker who was named before the quotation', () => {
    expect(found('Ingrid Holm said the pier was shut. “It will open again,” he said.')).toEqual(['1:59-1:61 he → she'])
  })

  it('flags the pronoun of a speaker who was named in the line above', () => {
    expect(found('Ingrid Holm said the pier was shut.', '“It will open again,” he added.')).toEqual(['2:23-2:25 he → she'])
  })

  it('knows people by their titles', () => {
    expect(found('Mr Quill said the pier was shut. “It will open again,” she said.')).toEqual(['1:56-1:59 she → he'])
  })

  it('flags a reflexive pronoun', () => {
    expect(found('The boat was built by Ingrid Holm, who himself cannot swim.')).toEqual(['1:40-1:47 himself → herself'])
    expect(found('A baker brought bread, and he kept none of it for herself.')).toEqual(['1:28-1:30 he → she'])
  })

  it('flags a pronoun against the noun that says who somebody is', () => {
    expect(found('He would be the first woman to cross the sound.')).toEqual(['1:1-1:3 He → She'])
  })

  it('flags the subject of a sentence behind one that has the right pronoun', () => {
    expect(found('Ingrid Holm likes her boat. He painted it.')).toEqual(['1:29-1:31 He → She'])
  })

  it('flags two genders behind one “who”', () => {
    expect(found('Ingrid Holm, who built the boat in his garden, says she likes it.')).toEqual(['1:36-1:39 his → her'])
  })

  it.each([
    ['pronouns that fit', 'Ingrid Holm said she was late. “I missed the ferry,” she said.'],
    ['a man who is named beside the woman', 'Ingrid Holm met Piers Quill. “I missed the ferry,” he said.'],
    ['a name that tells no gender', 'Ingrid Holm met Quandle. “I missed the ferry,” he said.'],
    ['a noun that tells a gender', 'Ingrid Holm met a boy. “I missed the ferry,” he said.'],
    ['a person spoken of', 'Ingrid Holm said he was late.'],
    ['a given name that many surnames share', 'Warren went home. “I missed the ferry,” she said.'],
    ['quoted speech', '“Ingrid Holm spoke. He left,” the note says.'],
    ['both pronouns', 'Ingrid Holm says a child needs his or her boat.'],
    ['somebody who was of another gender', 'James told them that he was a girl.'],
    ['anybody', 'Ingrid Holm set off. He who would follow her must be quick. She left.'],
    ['names and epithets that hold a man or a woman', 'She is a former Man City winger. She was the best man there. He is a drag queen.'],
    ['titles that both bear', 'Rabbi Julia Quandle spoke. “I missed the ferry,” she said. Actor Emma Holm sang. She was late.'],
    ['a street that bears a name', 'The pier at Ingrid Street was shut. “It will open again,” he said.']
  ])('keeps %s', (_, text) => {
    expect(found(text)).toEqual([])
  })
})
