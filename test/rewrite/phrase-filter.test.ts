import {expect, it} from 'vitest'
import {openPhraseFilter, packPhraseFilter} from '../../src/language/phrase-filter.js'

const phrases = (prefix: string) => Array.from({length: 2000}, (_, at) => `${prefix} ${at}`)

it('a phrase filter has all its phrases and few others', () => {
  const filter = openPhraseFilter(packPhraseFilter(new Set(phrases('in'))))
  expect(phrases('in').every(filter.has)).toBe(true)
  expect(phrases('out').filter(filter.has).length).toBeLessThan(100)
})
