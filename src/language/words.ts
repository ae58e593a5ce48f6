/** A text as a run of word numbers, as the tables and the judgement read it. Training and flagging use this alike. */
import type {Tables} from './language.js'
import type {Token} from './tokens.js'
import {commaId, markId, unknownId} from './vocabulary.js'

export interface Run {
  /** Word numbers; each text ends in a mark. */
  ids: number[]
  /** 1 for what is not to be judged: names, and what is no word. */
  skip: number[]
}

/** The commonest words carry grammar; they are seldom what a spinner replaces. */
const grammarWords = 150
/** The number of the last of them. */
export const lastGrammar = commaId + grammarWords
/** A word that is capitalised more often than this inside of sentences is a name, where it opens one too. */
export const nameShare = 0.3

/**
 * Adds a text to a run.
 *
 * @param text of the tokens, usually one line
 * @param ids of the tokens
 */
export function addText(
  run: Run,
  text: string,
  tokens: readonly Token[],
  {vocabulary, names}: Pick<Tables, 'vocabulary' | 'names'>,
  ids: ArrayLike<number> = tokens.map(vocabulary.id)
): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const id = ids[at]!
    const capital = isCapital(text, token)
    const name = capital && !(opensSentence(tokens, at) && names[id]! < 255 * nameShare && !isShouted(text, token))
    run.ids.push(id)
    run.skip.push(token.kind !== 'word' || name ? 1 : 0)
  }
  run.ids.push(markId)
  run.skip.push(1)
}

/** @returns whether a word can be judged at all */
export function isCandidate({vocabulary}: Tables, id: number): boolean {
  return id > lastGrammar && vocabulary.word(id).length > 2
}

/** @returns share of a run's words that the vocabulary does not hold */
export function unknownShare({ids}: Run): number {
  const words = ids.filter((id) => id === unknownId || id > commaId).length
  return words > 0 ? ids.filter((id) => id === unknownId).length / words : 0
}

/** @returns whether a token begins with a capital letter */
export function isCapital(text: string, token: Token): boolean {
  const first = text[token.start]!
  return first !== first.toLowerCase()
}

/** Written in capitals throughout. */
function isShouted(text: string, {start, end}: Token): boolean {
  const word = text.slice(start, end)
  return end - start > 1 && word === word.toUpperCase()
}

/** @returns whether a token opens the text or stands behind the end of a sentence */
export function opensSentence(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const {kind, norm} = tokens[before]!
    if (kind === 'word' || kind === 'number' || kind === 'comma') return false
    if ('.!?:;…•'.includes(norm)) return true
  }
  return true
}
