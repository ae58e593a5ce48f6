/** Phrases by which boilerplate gives itself away, from `data/cues.tsv`. */
import {readFileSync} from 'node:fs'
import {RowIndex} from '../language/row-index.js'

/** How a phrase is matched; the file's head tells more. */
export type CueKind = 'heading' | 'line' | 'row' | 'start' | 'contains'

interface Cue {
  words: string[]
  rule: string
}

/** Most words that a wildcard stands for. */
const longestGap = 6

let table: RowIndex | undefined
/** Phrases that were looked up, by first word; `*` for those that begin with a wildcard. */
const known = new Map<string, Record<CueKind, Cue[]>>()

/** @returns the phrases that begin with a word; nothing for most words */
function cuesFrom(first: string): Record<CueKind, Cue[]> | undefined {
  table ??= new RowIndex(readFileSync(new URL('data/cues.tsv', import.meta.url), 'utf8'), firstWord)
  const found = known.get(first)
  if (found || !table.has(first)) return found
  const cues: Record<CueKind, Cue[]> = {heading: [], line: [], row: [], start: [], contains: []}
  for (const [rule = '', , kind, phrase = ''] of table.rows(first)) cues[kind as CueKind].push({rule, words: phrase.split(' ')})
  known.set(first, cues)
  return cues
}

function firstWord(line: string): string {
  const start = line.lastIndexOf('\t') + 1
  const space = line.indexOf(' ', start)
  return line.slice(start, space < 0 ? undefined : space)
}

/**
 * @param words of a line, as `splitWords` makes them
 * @returns the rule of the first phrase of that kind that matches
 */
export function findCue(kind: CueKind, words: readonly string[]): string | undefined {
  const wild = cuesFrom('*')?.[kind]
  const last = kind === 'contains' ? words.length - 1 : 0
  const whole = kind !== 'contains' && kind !== 'start'
  for (let at = 0; at <= last; at++) {
    const found = findIn(cuesFrom(words[at]!)?.[kind], words, at, whole) ?? findIn(wild, words, at, whole)
    if (found !== undefined) return found
  }
  return undefined
}

function findIn(cues: readonly Cue[] | undefined, words: readonly string[], at: number, whole: boolean): string | undefined {
  if (!cues || cues.length === 0) return undefined
  return cues.find((cue) => matches(cue.words, 0, words, at, whole))?.rule
}

/** @param whole the phrase must reach the end of the line */
function matches(phrase: readonly string[], from: number, words: readonly string[], at: number, whole: boolean): boolean {
  for (let index = from; index < phrase.length; index++) {
    if (phrase[index] === '*') {
      for (let gap = 1; gap <= longestGap && at + gap <= words.length; gap++) {
        if (matches(phrase, index + 1, words, at + gap, whole)) return true
      }
      return false
    }
    if (phrase[index] !== words[at]) return false
    at++
  }
  return !whole || at === words.length
}
