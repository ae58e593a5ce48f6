import {describe, expect, it} from 'vitest'
import {unspunIdiom} from '../../src/rewrite/idiom.js'
import {unspunRepeatedWords} from '../../src/rewrite/repeated-words.js'
import {findings, phraseOf, runPlugins} from '../helpers.js'

const found = (text: string) => findings(unspunIdiom, text).map((line) => line.replace(/^\S+ /, ''))
/** Another rule has found enough against the page. */
const onSuspectPage = (text: string) =>
  runPlugins([unspunRepeatedWords, unspunIdiom], `${text}\nThe the boat, of of the pier, and and so on, to to it, in in it.`)
    .messages.filter(({ruleId}) => ruleId === 'idiom')
    .map(phraseOf)

describe('idiom', () => {
  it('flags a noun compound in which a word was exchanged', () => {
    expect(onSuspectPage('There was weighty rain in the night.')).toEqual(['weighty rain → heavy rain'])
  })

  it('flags a phrase around a small word', () => {
    expect(onSuspectPage('The mayor declared a nation of emergency.')).toEqual(['nation of emergency → state of emergency'])
  })

  it('flags an exchange in the name of an office', () => {
    expect(onSuspectPage('The fiscal policy panel met; the foreign affairs panel did not.')).toContain(
      'foreign affairs panel → foreign affairs committee'
    )
  })

  it('takes several exchanges for evidence against the page', () => {
    const text = 'The prime pastor spoke of weighty rain and solid winds. He will take component.'
    expect(found(text)).toContain('weighty rain → heavy rain')
  })

  it.each([
    [
      'one exchange on an ordinary page',
      'There was weighty rain in the night, and the ferry to the island did not sail until noon on Friday.'
    ],
    ['what people vary', 'A bad man, a big house and a long walk.'],
    ['a phrase over a comma', 'It was weighty, rain or no rain.'],
    ['names', 'Weighty Rain plays at the Harbour Hall with Strength Lines and Solid Winds.']
  ])('keeps %s', (_, text) => {
    expect(found(text)).toEqual([])
  })
})
