/**
 * Words, numbers and punctuation of a text, as the language tables count them. Training and flagging
 * must split alike, so both use this file.
 */

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

const pattern = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\d[\d.,:]*\p{L}*|[^\s]/gu

/**
 * Splits a text into tokens in one pass.
 *
 * @param text prose, usually one line
 * @returns the tokens in order; white space is left out
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  // Only white space is left out, so a token stands at its next occurrence.
  for (const raw of text.match(pattern) ?? []) {
    const start = text.indexOf(raw, end)
    end = start + raw.length
    const code = raw.charCodeAt(0)
    if (code >= 48 && code <= 57) {
      tokens.push({kind: 'number', norm: '#', start, end: start + raw.length})
    } else if (raw.length > 1 || raw.toLowerCase() !== raw.toUpperCase()) {
      const norm = normalise(raw)
      const cut = norm.endsWith("'s") && norm.length > 2 ? 2 : 0
      tokens.push({kind: 'word', norm: cut ? norm.slice(0, -cut) : norm, start, end: start + raw.length - cut})
    } else {
      tokens.push({kind: raw === ',' ? 'comma' : 'mark', norm: raw, start, end: start + raw.length})
    }
  }
  return tokens
}

function normalise(word: string): string {
  const lower = word.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}
