/** What a line of raw text looks like, apart from what it says. */
import {endOfNumber, endOfRun, kindAt, letter, mark, number, widthAt} from '../language/characters.js'

export interface Line {
  text: string
  /** Lower-cased words; each number is `#`. */
  words: string[]
  /** Begins with a bullet, a dash or a number as list items do. */
  bullet: boolean
  /** Ends as a sentence does: a full stop, question or exclamation mark, maybe with a quote behind it. */
  sentenceEnd: boolean
  /** A full sentence of a story: long enough, not a list item, and ended like one. */
  prose: boolean
  /** Short items in a row between separators such as `|`; empty when the line is none. */
  row: string[]
}

const letters = letter | mark
const bulletMark = /^\s*(?:[-–—*•·●▪◦‣►▶»+]\s+|[•●▪◦‣►▶]|\(?\d{1,2}[.)]\s+)/
const end = /[.!?…。！？][\s"'”’»)\]]*$/
const separators = /[|·•›>»/]|(?<=\s\s)[-–](?=\s\s)/

/** Fewest words of a line that can be prose by itself. */
const leastProse = 9
const longestItem = 5

/** @param text a normalised line */
export function readLine(text: string): Line {
  const words = splitWords(text)
  const bullet = bulletMark.test(text)
  const sentenceEnd = end.test(text)
  return {
    text,
    words,
    bullet,
    sentenceEnd,
    prose: !bullet && sentenceEnd && wordCount({text, words}) >= leastProse,
    row: sentenceEnd ? [] : splitRow(text)
  }
}

/** @returns lower-cased words as the cues have them, each number as `#`; the copyright sign counts as a word */
export function splitWords(text: string): string[] {
  const lower = text.toLowerCase()
  const words: string[] = []
  for (let at = 0; at < lower.length; ) {
    const kind = kindAt(lower, at)
    let end = at + widthAt(lower, at)
    if (kind & letters) {
      end = endOfRun(lower, at, letters, "'’")
      const word = lower.slice(at, end)
      words.push(word.includes('’') ? word.replaceAll('’', "'") : word)
    } else if (kind & number) {
      end = endOfNumber(lower, at, number)
      words.push('#')
    } else if (lower[at] === '©') words.push('©')
    at = end
  }
  return words
}

/** @returns the items of a menu or share row, or nothing when the line is no row */
function splitRow(text: string): string[] {
  const parts = text
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const short = parts.every((part) => atMost(part, longestItem))
  return parts.length >= 2 && short ? parts : []
}

/** Whether a text has at most so many words; a long one is not read to its end. */
function atMost(text: string, most: number): boolean {
  let count = 0
  for (const _ of text.matchAll(/\S+/g)) if (++count > most) return false
  return true
}

const ideograph = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g
/** Letters of these scripts to a word. */
const ideographsPerWord = 1.8

/** @returns words of a line, also where the script puts no spaces between them */
export function wordCount({text, words}: Pick<Line, 'text' | 'words'>): number {
  const wide = text.match(ideograph)?.length ?? 0
  return wide > text.length * 0.2 ? Math.max(words.length, wide / ideographsPerWord) : words.length
}
