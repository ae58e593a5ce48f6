/**
 * Words, numbers and punctuation of a text, as the language tables count them. Training and flagging
 * must split alike, so both use this file.
 */
import {digit, endOfNumber, endOfRun, kindAt, letter, mark, space, widthAt} from './characters.js'

/** What a token is: a word, a number, a comma, or any other mark, at which a phrase ends. */
export type TokenKind = 'word' | 'number' | 'comma' | 'mark'

export interface Token {
  kind: TokenKind
  /** The form that the tables know: lower case, straight apostrophe, without a possessive ending. */
  norm: string
  /** UTF-16 offset in the text that was split. */
  start: number
  /** UTF-16 offset of the end, behind the last unit; a possessive ending is left out. */
  end: number
}

/** What goes on with a word where a letter follows. */
const inWord = "'’-"
const letters = letter | mark

/**
 * Splits a text into tokens in one pass.
 *
 * @param text prose, usually one line
 * @returns the tokens in order; white space is left out
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  for (let start = 0; start < text.length; ) {
    const kind = kindAt(text, start)
    let end = start + widthAt(text, start)
    if (kind & letters) {
      end = endOfRun(text, start, letters, inWord)
      tokens.push(wordOrMark(text.slice(start, end), start))
    } else if (kind & digit) {
      end = endOfRun(text, endOfNumber(text, start, digit), letter)
      tokens.push({kind: 'number', norm: '#', start, end})
    } else if (!(kind & space)) tokens.push(wordOrMark(text.slice(start, end), start))
    start = end
  }
  return tokens
}

/** A single character is a word if it has a case. */
function wordOrMark(raw: string, start: number): Token {
  const end = start + raw.length
  if (raw.length === 1 && raw.toLowerCase() === raw.toUpperCase()) return {kind: raw === ',' ? 'comma' : 'mark', norm: raw, start, end}
  const norm = normalise(raw)
  const cut = norm.endsWith("'s") && norm.length > 2 ? 2 : 0
  return {kind: 'word', norm: cut ? norm.slice(0, -cut) : norm, start, end: end - cut}
}

function normalise(word: string): string {
  const lower = word.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}
