/** Signals of a line's letters and marks: shares of capitals, small letters, digits, commas, separators; quotes. */
import * as unicode from '../language/characters.js'
import type {Line} from './lines.js'
import type {SetSignal} from './shape-signals.js'

/** Kinds of characters. */
const [other, lower, upper, digit, comma, separator, quote, question, exclamation] = [0, 1, 2, 3, 4, 5, 6, 7, 8]
/** A mark of a letter, or a letter without case: goes on with a word, but begins none. */
const inner = 9

const marks: Record<string, number> = {',，、': comma, '|»›>/•·–#': separator, '"“”«„': quote, '?': question, '!': exclamation}

/** Kinds of the characters below 0x3000 by code unit, filled as they are met; those above are asked one by one. */
const kinds = new Uint8Array(0x3000).fill(255)

function kindOf(code: number): number {
  if (code >= kinds.length) return kindAnew(code)
  if (kinds[code] === 255) kinds[code] = kindAnew(code)
  return kinds[code]!
}

function kindAnew(code: number): number {
  const char = String.fromCodePoint(code)
  for (const [list, kind] of Object.entries(marks)) if (list.includes(char)) return kind
  const kind = unicode.kindOf(code)
  if (kind & unicode.digit) return digit
  if (kind & unicode.upper) return upper
  if (kind & unicode.lower) return lower
  return kind & (unicode.letter | unicode.mark) ? inner : other
}

/** Of a line: characters by kind, words that begin with a letter of either case, with a small one, and words of capitals alone. */
interface Counts {
  of: Uint32Array
  cased: number
  small: number
  shouted: number
}

const characters = new Uint32Array(inner + 1)

/** One pass over the characters; a word runs from its first letter that has a case to its last letter. */
function count(text: string): Counts {
  characters.fill(0)
  let [cased, small, shouted] = [0, 0, 0]
  // Letters of the word that is being read, 0 outside of words, and whether they are all capitals.
  let [length, capitals] = [0, true]
  for (let at = 0; at <= text.length; at++) {
    const code = text.codePointAt(at) ?? 0
    const kind = kindOf(code)
    characters[kind]!++
    if (kind === lower || kind === upper || (kind === inner && length > 0)) {
      if (length++ === 0) {
        cased++
        if (kind === lower) small++
        capitals = true
      }
      if (kind === lower) capitals = false
    } else {
      if (length > 1 && capitals) shouted++
      length = 0
    }
    if (code > 0xffff) at++
  }
  return {of: characters, cased, small, shouted}
}

export function readLetters({text, words}: Line, set: SetSignal): void {
  const {of, cased, small, shouted} = count(text)
  const [length, some] = [Math.max(1, text.length), Math.max(1, cased)]
  set('lower', small / some)
  set('title-case', words.length >= 4 ? (cased - small) / some : 0)
  set('upper', shouted / some)
  set('digits', of[digit]! / length)
  set('separators', Math.min(1, (5 * of[separator]!) / length))
  set('commas', of[comma]! / Math.max(1, words.length))
  set('quotes', of[quote]! > 0 || text.includes('»'))
  set('question', of[question]! > 0)
  set('exclamation', of[exclamation]! > 0)
  set('starts-lower', (unicode.firstOf(text, unicode.letter | unicode.number) & unicode.lower) > 0)
  let letters = 0
  for (const word of words) letters += word.length
  set('letters', Math.min(12, letters / Math.max(1, words.length)) / 5)
}
