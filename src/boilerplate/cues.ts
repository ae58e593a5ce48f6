/** Phrases by which boilerplate gives itself away, from `data/cues.tsv`. */
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
/** Phrases that were looked up, by kind and first word; `*` for those that begin with a wildcard. */
const known = new Map<string, Cue[]>()

/** @returns the phrases of a kind that begin with a word */
function cuesFrom(kind: CueKind, first: string): Cue[] {
  table ??= new RowIndex(new URL('data/cues.tsv', import.meta.url), kindAndFirst)
  const key = `${kind}\t${first}`
  let cues = known.get(key)
  if (!cues) {
    cues = table.rows(key).map(([rule = '', , , phrase = '']) => ({rule, words: phrase.split(' ')}))
    // Most words begin no phrase, and there are endlessly many words.
    if (cues.length > 0) known.set(key, cues)
  }
  return cues
}

function kindAndFirst(line: string): string {
  const kind = line.indexOf('\t', line.indexOf('\t') + 1) + 1
  const space = line.indexOf(' ', line.indexOf('\t', kind))
  return line.slice(kind, space < 0 ? undefined : space)
}

/**
 * @param words of a line, as `splitWords` makes them
 * @returns the rule of the first phrase of that kind that matches
 */
export function findCue(kind: CueKind, words: readonly string[]): string | undefined {
  const last = kind === 'contains' ? words.length - 1 : 0
  const whole = kind !== 'contains' && kind !== 'start'
  for (let at = 0; at <= last; at++) {
    for (const first of [words[at]!, '*']) {
      for (const cue of cuesFrom(kind, first)) {
        if (matches(cue.words, 0, words, at, whole)) return cue.rule
      }
    }
  }
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
