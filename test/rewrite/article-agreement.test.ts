import {describe, expect, it} from 'vitest'
import {unspunArticleAgreement} from '../../src/rewrite/article-agreement.js'
import {unspunRepeatedWords} from '../../src/rewrite/repeated-words.js'
import {findings, phraseOf, runPlugins} from '../helpers.js'

const found = (text: string) => findings(unspunArticleAgreement, text)

describe('article-agreement', () => {
  it('flags “a” before a vowel', () => {
    expect(found('He signed a accord.')).toEqual(['1:11-1:19 a accord → an accord'])
  })

  it('flags “an” before a consonant', () => {
    expect(found('They took an boat.')).toEqual(['1:11-1:18 an boat → a boat'])
  })

  it('keeps the capital at the start of a sentence', () => {
    expect(found('A island rose.')).toEqual(['1:1-1:9 A island → An island'])
    expect(found('An boat sank.')).toEqual(['1:1-1:8 An boat → A boat'])
  })

  it('flags it at the start of a later sentence', () => {
    expect(found('Nobody came. A island rose.')).toEqual(['1:14-1:22 A island → An island'])
  })

  it('flags “a” before a silent h', () => {
    expect(found('We waited a hour.')).toEqual(['1:11-1:17 a hour → an hour'])
  })

  it.each([
    ['a vowel letter with the sound of a consonant', 'a university, a European port, a one-way street, a unique union, a utensil'],
    ['a silent h', 'an hour, an honest heir, an honour'],
    ['words on which people differ', 'an historic day, a historic day, a herb, an herb'],
    ['letters as grades', 'Plan A is ready, vitamin A is not'],
    ['negations that begin with “uni”', 'an unimportant, uninhabited island and an unintended delay'],
    ['names', 'a Ogden scholar'],
    ['quoted speech', '“It is a outrage,” she said.'],
    ['numbers', 'a 8 mile walk'],
    ['words spoken by their letters', 'an mRNA vaccine, an npm package, a uPA blocker, an siRNA, a url, an html page'],
    ['letters that name something', 'Let a and b be numbers; if a equals b, stop.'],
    ['older usage', 'an hundred years, an hilarious play, an hors d’oeuvre, a ouija board']
  ])('keeps %s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  it.each(['an unidentified man', 'an unimaginable loss', 'an uninsured driver', 'an uninspired win'])('keeps “%s”', (text) => {
    expect(found(text)).toEqual([])
  })

  it.each(['an x-ray of the hull', 'an l-shaped pier', 'a t-shirt', 'a ukulele', 'a uterus', 'a unilateral step'])('keeps “%s”', (text) => {
    expect(found(text)).toEqual([])
  })

  it.each(['a unidirectional aerial', 'an unironic smile', 'a ufo over the sound'])('keeps “%s”', (text) => {
    expect(found(text)).toEqual([])
  })

  const certain = (text: string) => runPlugins([unspunArticleAgreement], text).messages.some(({fix}) => fix !== undefined)

  it.each([
    'He signed a accord.',
    'We waited a hour.',
    'They took an boat.',
    'It was an university.',
    'An boat sank.',
    'It is a umbrella.'
  ])('is certain in “%s”', (text) => {
    expect(certain(text)).toBe(true)
  })

  it.each([
    ['a letter that is a name', 'She wants more vitamin a intake.'],
    ['a letter in a list', 'The line between a and b is short.'],
    ['“and” without its d', 'We ate fish an chips and danced to rock an roll.'],
    ['an abbreviation that may be spelt out', 'It is an rpg game on an html page.'],
    ['sounds on which speakers differ', 'A ouija board, an heroic deed and a unary sign.'],
    ['another word lost', 'He is a other man and a the same.']
  ])('is not certain of %s', (_, text) => {
    expect(certain(text)).toBe(false)
  })

  it.each([
    ['a German', 'He met an German.'],
    ['an Iranian', 'He met a Iranian.'],
    ['an 11-month', 'It took a 11-month rest.']
  ])('expects “%s” only on a page that is suspect already', (_, text) => {
    const suspect = `${text} The the boat and and the pier of of the town.`
    const flagged = (page: string) =>
      runPlugins([unspunRepeatedWords, unspunArticleAgreement], page)
        .messages.map(phraseOf)
        .some((line) => /^an? /.test(line))
    expect([flagged(text), flagged(suspect)]).toEqual([false, true])
  })

  it.each(['an 8-bit chip', 'an 1800 map', 'a 1800 map', 'a 110-mile road', 'an MBA', 'an MoD plan', 'a Ukrainian', 'a Eurostar'])(
    'keeps “%s” even there',
    (phrase) => {
      const page = `The the boat and and the pier of of the town is ${phrase}.`
      expect(runPlugins([unspunRepeatedWords, unspunArticleAgreement], page).messages).toHaveLength(3)
    }
  )
})
