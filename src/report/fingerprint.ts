/** What makes a finding the same one in the next version of a file: its words and its neighbours, not its line. */
import {letter, mark, number, runsOf} from '../language/characters.js'
import {sha256} from './sha256.js'

declare module 'vfile-message' {
  interface VFileMessage {
    /** The words that stand around the span on its line. */
    around?: Around
  }
}

/** A few words on each side of a span, lower-cased, with spaces between. */
export interface Around {
  before: string
  after: string
}

/** Words on each side that count, and how far away they are looked for, in UTF-16 units. */
const mostWords = 3
const reach = 80

/**
 * @param text of a line
 * @param start UTF-16 offset in `text`
 * @param end the same
 */
export function wordsAround(text: string, start: number, end: number): Around {
  return {
    before: wordsIn(text.slice(Math.max(0, start - reach), start))
      .slice(-mostWords)
      .join(' '),
    after: wordsIn(text.slice(end, end + reach))
      .slice(0, mostWords)
      .join(' ')
  }
}

const wordsIn = (text: string) => runsOf(text.toLowerCase(), letter | mark | number, "'’-")

/** Hexadecimal digits of a fingerprint. */
const digits = 16

/**
 * @param finding its rule, its words as they stand, and those around them
 * @returns a hash that stays when lines are added, moved or taken away, and when white space or case changes
 */
export function fingerprint({ruleId, actual, before, after}: {ruleId: string; actual: string} & Around): string {
  const parts = [ruleId, before, actual.toLowerCase().trim().replace(/\s+/g, ' '), after]
  return sha256().update(JSON.stringify(parts)).digest('hex').slice(0, digits)
}
