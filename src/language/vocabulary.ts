/** The words that the tables know, by falling frequency, as numbers. */
import type {Container, Section} from './container.js'
import type {Token} from './tokens.js'

/** Numbers that stand for no single word. */
export const unknownId = 0
export const numberId = 1
export const markId = 2
export const commaId = 3
const specials = ['<unknown>', '#', '<mark>', ',']

export interface Vocabulary {
  words: readonly string[]
  /** Occurrences of each word in the training text. */
  counts: Uint32Array
  /** Sum of all counts. */
  total: number
  /** @returns the number of a normalised word, 0 when unknown */
  find: (word: string) => number
  /** @returns the number of a token of any kind */
  id: (token: Token) => number
}

/** @param words normalised words by falling frequency; `counts` includes the four special numbers */
export function makeVocabulary(words: readonly string[], counts: Uint32Array): Vocabulary {
  const all = specials.concat(words)
  const index = new Map<string, number>()
  for (let at = specials.length; at < all.length; at++) index.set(all[at]!, at)
  const find = (word: string) => index.get(word) ?? unknownId
  const other = {number: numberId, comma: commaId, mark: markId}
  let total = 0
  for (let at = 0; at < counts.length; at++) total += counts[at]!
  return {words: all, counts, total, find, id: (token) => (token.kind === 'word' ? find(token.norm) : other[token.kind])}
}

export function packVocabulary(vocabulary: Vocabulary): Record<string, Section> {
  const words = vocabulary.words.slice(specials.length).join('\n')
  return {'vocabulary.words': new TextEncoder().encode(words), 'vocabulary.counts': vocabulary.counts}
}

export function openVocabulary(file: Container): Vocabulary {
  const words = new TextDecoder().decode(file.get('vocabulary.words')).split('\n')
  return makeVocabulary(words, file.get('vocabulary.counts') as Uint32Array)
}
