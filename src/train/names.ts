/** Measures how often each word is capitalised where grammar does not ask for it: the mark of a name. */
import {tokenise} from '../language/tokens.js'
import type {Vocabulary} from '../language/vocabulary.js'
import {isCapital, opensSentence} from '../language/words.js'
import type {Source} from './corpus.js'

/** A paragraph of which more words are capitalised is a headline. */
const headline = 0.5

/** @returns for each word the share of its occurrences inside of sentences that are capitalised, in 255ths */
export function measureNames(corpus: readonly Source[], vocabulary: Vocabulary): Uint8Array {
  const seen = new Float64Array(vocabulary.size)
  const capital = new Float64Array(vocabulary.size)
  for (const source of corpus) {
    for (const article of source.aside()) {
      for (const text of article) {
        const tokens = tokenise(text)
        const words = tokens.filter(({kind}) => kind === 'word')
        if (words.filter((token) => isCapital(text, token)).length > headline * words.length) continue
        for (const [at, token] of tokens.entries()) {
          if (token.kind !== 'word' || opensSentence(tokens, at)) continue
          const id = vocabulary.find(token.norm)
          seen[id]!++
          if (isCapital(text, token)) capital[id]!++
        }
      }
    }
  }
  // Words that were seen too seldom to tell are taken for half a name.
  return Uint8Array.from(seen, (count, id) => Math.round((255 * (capital[id]! + 1)) / (count + 2)))
}
