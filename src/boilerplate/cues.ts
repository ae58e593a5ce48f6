/** Phrases by which boilerplate gives itself away, from `data/cues.tsv`. */
import {openRows, type RowIndex, type Table} from '../language/row-index.js'

/** How a phrase is matched; the file's head tells more. */
export type CueKind = 'heading' | 'line' | 'row' | 'start' | 'contains'

interface Cue {
  words: string[]
  rule: string
}

/** Most words that a wildcard stands for. */
const longestGap = 6

/** Phrases by kind. */
type Phrases = Record<CueKind, Cue[]>

let table: RowIndex<Phrases> | undefined

/** @returns the phrases that begin with a word, or with a wildcard and a word, as `* is`; nothing for most words */
function cuesFrom(first: string): Phrases | undefined {
  table ??= openRows(cueTable, (rows) => {
    const cues: Phrases = {heading: [], line: [], row: [], start: [], contains: []}
    for (const [rule = '', , kind, phrase = ''] of rows) cues[kind as CueKind].push({rule, words: phrase.split(' ')})
    return cues
  })
  return table.get(first)
}

/** The table of phrases, for the build too. */
export const cueTable: Table = {
  url: new URL('data/cues.tsv', import.meta.url),
  by: 'first',
  keyOf: (line) => {
    const start = line.lastIndexOf('\t') + 1
    const space = line.indexOf(' ', line[start] === '*' ? start + 2 : start)
    return line.slice(start, space < 0 ? undefined : space)
  }
}

/**
 * @param words of a line, as `splitWords` makes them
 * @returns for each kind the rule of the first phrase that matches
 */
export function findCues(kinds: readonly CueKind[], words: readonly string[]): (string | undefined)[] {
  if (words.length === 0) return []
  const first = cuesFrom(words[0]!)
  const wild: Phrases[] = []
  for (let at = 1; at <= longestGap && at < words.length; at++) {
    const cues = cuesFrom(`* ${words[at]}`)
    if (cues) wild.push(cues)
  }
  return kinds.map((kind) => {
    if (kind === 'contains') return findWithin(words, first)
    for (const cues of [first, ...wild]) {
      const found = cues && findIn(cues[kind], words, 0, kind !== 'start')
      if (found !== undefined) return found
    }
    return undefined
  })
}

/** @param first what begins with the first word */
function findWithin(words: readonly string[], first: Phrases | undefined): string | undefined {
  for (let at = 0; at < words.length; at++) {
    const cues = at === 0 ? first : cuesFrom(words[at]!)
    const found = cues && findIn(cues.contains, words, at, false)
    if (found !== undefined) return found
  }
  return undefined
}

function findIn(cues: readonly Cue[], words: readonly string[], at: number, whole: boolean): string | undefined {
  for (const cue of cues) if (matches(cue.words, 0, words, at, whole)) return cue.rule
  return undefined
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
