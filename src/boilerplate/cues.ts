/** Phrases by which boilerplate gives itself away, from `data/cues.tsv`. */
import {readRows} from '../language/data-file.js'

/** How a phrase is matched; the file's head tells more. */
export type CueKind = 'heading' | 'line' | 'row' | 'start' | 'contains'

/** Phrases by their first word; `*` for those that begin with a wildcard. */
type Index = Map<string, {words: string[]; rule: string}[]>

/** Most words that a wildcard stands for. */
const longestGap = 6

let indexes: Record<CueKind, Index> | undefined

function load(): Record<CueKind, Index> {
  const made: Record<CueKind, Index> = {heading: new Map(), line: new Map(), row: new Map(), start: new Map(), contains: new Map()}
  for (const [rule = '', , kind = 'line', phrase = ''] of readRows(new URL('data/cues.tsv', import.meta.url))) {
    const words = phrase.split(' ')
    const index = made[kind as CueKind]
    const first = words[0]!
    if (!index.has(first)) index.set(first, [])
    index.get(first)!.push({words, rule})
  }
  return made
}

/**
 * @param words of a line, as `splitWords` makes them
 * @returns the rule of the first phrase of that kind that matches
 */
export function findCue(kind: CueKind, words: readonly string[]): string | undefined {
  indexes ??= load()
  const index = indexes[kind]
  const last = kind === 'contains' ? words.length - 1 : 0
  const whole = kind !== 'contains' && kind !== 'start'
  for (let at = 0; at <= last; at++) {
    for (const first of [words[at]!, '*']) {
      for (const cue of index.get(first) ?? []) {
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
