/** The names of an article: its capitalised words, each with all its places. */
import {type Language, loadEnglish} from '../language/language.js'
import {isCapital, opensSentence} from '../language/words.js'
import type {Document, Passage} from './document.js'

export interface Place {
  passage: Passage
  /** Token index. */
  at: number
}

export interface Name {
  norm: string
  places: Place[]
  /** Capitalised words that touch it: `<word` before, `>word` behind. */
  partners: Set<string>
}

/**
 * @returns words that stand capitalised in mid-sentence, or that are capitalised and no common word, and nowhere
 * in lower case
 */
export function findNames({passages}: Document): Map<string, Name> {
  const {vocabulary, synonyms} = loadEnglish()
  const names = new Map<string, Name>()
  const lower = new Set<string>()
  for (const passage of passages) {
    for (const [at, token] of passage.tokens.entries()) {
      if (token.kind !== 'word' || token.norm.length < 3) continue
      if (!isCapital(passage.text, token)) lower.add(token.norm)
      else if (!opensSentence(passage.tokens, at) || synonyms.of(vocabulary.find(token.norm)).length === 0) addPlace(names, passage, at)
    }
  }
  for (const norm of lower) names.delete(norm)
  return names
}

function addPlace(names: Map<string, Name>, passage: Passage, at: number): void {
  const {norm} = passage.tokens[at]!
  const name = names.get(norm) ?? {norm, places: [], partners: new Set()}
  name.places.push({passage, at})
  for (const [mark, index] of [['<', at - 1] as const, ['>', at + 1] as const]) {
    const other = passage.tokens[index]
    if (other?.kind !== 'word' || !isCapital(passage.text, other)) continue
    if (passage.text.slice(Math.min(other.end, passage.tokens[at]!.end), Math.max(other.start, passage.tokens[at]!.start)) === ' ') {
      name.partners.add(mark + other.norm)
    }
  }
  names.set(norm, name)
}

/** @returns whether either word is a near-synonym of the other */
export function nearSynonyms({vocabulary, synonyms}: Language, a: string, b: string): boolean {
  const [one, two] = [vocabulary.find(a), vocabulary.find(b)]
  return one > 0 && two > 0 && (synonyms.of(one).includes(two) || synonyms.of(two).includes(one))
}
