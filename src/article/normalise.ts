/**
 * What is changed in a line before anything reads it, with the way back to the raw positions: entities that
 * a scraper left, terminal escapes, control and zero-width characters. Everything here is listed in the README.
 *
 * One pass from left to right over a line; a second run over the result finds nothing to change.
 */
import {createRequire} from 'node:module'

export interface Normalised {
  text: string
  /** For each UTF-16 unit of `text`, and for its end, the offset in the raw line; absent when nothing changed. */
  map?: Uint32Array
}

/** Lines without any of these, nearly all lines, are left as they are. */
const suspect =
  /[&\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]/u

const removed =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/
const breaks = /[\t\n\r\u000b\u000c\u0085\u2028\u2029]/
/** CSI, OSC and other terminal escapes; an OSC ends at BEL, at ST, or with the line. */
// biome-ignore lint/complexity/useRegexLiterals: escapes would be unreadable
const terminalEscape = new RegExp('\\x1b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)?|[@-Z\\\\^_])?', 'y')

/** Joiners and direction marks, which other scripts and emoji need. */
const joiner = /[\u200c-\u200f]/
const beyondLatin = /[^\u0000-\u024f\u1e00-\u206f\ufeff\ufff9-\ufffb]/

/** The longest name of an entity has 31 letters. */
const longestEntity = 34
const [ampersand, semicolon, space, escapeCode] = [38, 59, 32, 27]

/** A line that is being rewritten: its units so far, and where each came from. */
interface Draft {
  units: Uint16Array
  map: Uint32Array
  length: number
}

/**
 * @param raw one line, without its line break
 * @param options `entities`: whether they are decoded
 */
export function normaliseLine(raw: string, {entities = true} = {}): Normalised {
  if (!suspect.test(raw)) return {text: raw}
  const draft: Draft = {units: new Uint16Array(raw.length), map: new Uint32Array(raw.length + 1), length: 0}
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    if (code === escapeCode) {
      terminalEscape.lastIndex = at
      terminalEscape.test(raw)
      at = terminalEscape.lastIndex - 1
    } else if (code === semicolon && entities) {
      add(draft, code, at)
      decodeTail(draft)
    } else {
      const kept = keep(raw, at, code)
      if (kept !== undefined) add(draft, kept, at)
    }
  }
  draft.map[draft.length] = raw.length
  // The decoder puts U+FFFD for each half of a broken surrogate pair.
  const text = new TextDecoder('utf-16le', {ignoreBOM: true}).decode(draft.units.subarray(0, draft.length))
  return text === raw ? {text: raw} : {text, map: draft.map.slice(0, draft.length + 1)}
}

function add(draft: Draft, code: number, from: number): void {
  draft.units[draft.length] = code
  draft.map[draft.length++] = from
}

/** @returns the unit to print for the one at a place, or nothing */
function keep(raw: string, at: number, code: number): number | undefined {
  if (code >= 0x20 && code < 0x7f) return code
  const unit = raw[at]!
  if (unit === '\t') return code
  if (breaks.test(unit)) return space
  if (!removed.test(unit)) return code
  const needed = joiner.test(unit) && (beyondLatin.test(raw[at - 1] ?? '') || beyondLatin.test(raw[at + 1] ?? ''))
  return needed ? code : undefined
}

/** Whether the draft ends in a letter of a script that needs joiners. */
const followsOther = (draft: Draft) => draft.length > 0 && beyondLatin.test(String.fromCharCode(draft.units[draft.length - 1]!))

let decodeHtml: ((text: string) => string) | undefined

/**
 * Decodes the entity that ends the draft, if one does. What it stands for can end another one, as in
 * `&amp;quot;`, but nothing before that is looked at twice, so the cost stays linear.
 */
function decodeTail(draft: Draft): void {
  while (draft.units[draft.length - 1] === semicolon) {
    const from = Math.max(0, draft.length - longestEntity)
    const start = from + draft.units.subarray(from, draft.length).lastIndexOf(ampersand)
    if (start < from) return
    const entity = String.fromCharCode(...draft.units.subarray(start, draft.length))
    decodeHtml ??= (createRequire(import.meta.url)('entities') as typeof import('entities')).decodeHTMLStrict
    const value = decodeHtml(entity)
    if (value === entity) return
    const origin = draft.map[start]!
    draft.length = start
    for (const unit of value.split('')) {
      if (breaks.test(unit)) add(draft, space, origin)
      else if (!removed.test(unit) || (joiner.test(unit) && followsOther(draft))) add(draft, unit.charCodeAt(0), origin)
    }
  }
}
