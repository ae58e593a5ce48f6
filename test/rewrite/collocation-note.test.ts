import {expect, it} from 'vitest'
import {parseText} from '../../src/article/parse.js'
import {noteOf} from '../../src/rewrite/collocation-note.js'
import {readDocument} from '../../src/rewrite/document.js'
import {readWords} from '../../src/rewrite/replaced.js'

/** What is said of a word of a text. */
function noteOn(word: string, text: string) {
  const words = readWords(readDocument(parseText(text)))
  const at = words.places.findIndex(({passage, token}) => passage.tokens[token]?.norm === word)
  return noteOf(words, {at, row: new Float32Array(), better: []}, 0.7, 0.9).split('\n')
}

it('counts the pairs of a word and its usual runs of three, and says how it fits', () => {
  expect(noteOn('prices', 'She said that the rise in oil prices was no surprise.')[1]).toMatch(
    /^prices: “oil prices” about \d+ times \(chance: 1\.\d\); “prices was” .*; usual runs of three words: \d of 3; the words around \+\d\.\d; the page .\d\.\d$/
  )
})

it('says of a rare word how it fits, and why no pairs are counted', () => {
  expect(noteOn('concordat', 'The two parties signed a concordat in May.')[1]).toMatch(
    /^concordat: \d+ times in the training text, too few to count its pairs; the words around .\d\.\d; the page .\d\.\d$/
  )
})
