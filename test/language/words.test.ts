import {describe, expect, it} from 'vitest'
import {tokenise} from '../../src/language/tokens.js'
import {makeVocabulary} from '../../src/language/vocabulary.js'
import {addText, type Run, unknownShare} from '../../src/language/words.js'

const words = ['the', 'ferry', 'brown', 'sailed']
const vocabulary = makeVocabulary(words, new Uint32Array(8).fill(10))
/** Of these words only “brown” is mostly a name. */
const names = Uint8Array.from({length: vocabulary.size}, (_, id) => (vocabulary.word(id) === 'brown' ? 200 : 0))

function read(text: string): Run {
  const run: Run = {ids: [], skip: []}
  addText(run, text, tokenise(text), {vocabulary, names})
  return run
}
const judged = (text: string) => tokenise(text).flatMap(({norm}, at) => (read(text).skip[at] ? [] : [norm]))

describe('reading a text as word numbers', () => {
  it('ends each text in a mark', () => expect(read('The ferry').ids).toEqual([4, 5, 2]))
  it('judges a word that opens a sentence', () => expect(judged('Ferry sailed.')).toEqual(['ferry', 'sailed']))
  it('leaves out capitalised words inside of a sentence', () => expect(judged('the Ferry sailed')).toEqual(['the', 'sailed']))
  it('leaves out a name that opens a sentence', () => expect(judged('Brown sailed')).toEqual(['sailed']))
  it('leaves out words in capitals', () => expect(judged('FERRY sailed')).toEqual(['sailed']))
  it('measures how many words it does not know', () => expect(unknownShare(read('the ferry capsized, twice'))).toBe(0.5))
})
