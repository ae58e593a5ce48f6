/** Finds any of thousands of phrases in one pass over tokens. */
import {groupBy} from './group-by.js'
import {openRows} from './row-index.js'
import {type Token, tokenise} from './tokens.js'

interface Entry<Value> {
  value: Value
  /** Normalised words. */
  words: string[]
}

/** The phrases with one first word, the longest first, by their second word; those of one word alone stand under ''. */
type Group<Value> = ReadonlyMap<string, readonly Entry<Value>[]>

export interface Match<Value> {
  /** Index of the first token, and of the one behind the last. */
  from: number
  to: number
  value: Value
}

/** Phrases by their first word. */
export interface PhraseIndex<Value> {
  /** @returns the longest phrase at each place, not overlapping, in order */
  find: (tokens: readonly Pick<Token, 'norm'>[]) => Match<Value>[]
}

const firstWord = (phrase: string) => tokenise(phrase)[0]!.norm

/** @param phrases split as the text will be; of two equal phrases the first is kept */
export function indexPhrases<Value>(phrases: Iterable<readonly [phrase: string, value: Value]>): PhraseIndex<Value> {
  const byFirst = groupBy(phrases, ([phrase]) => firstWord(phrase))
  const groups = new Map<string, Group<Value>>()
  // A text meets few of the first words.
  const groupFrom = (first: string) => {
    const list = byFirst.get(first)
    const group = groups.get(first) ?? (list && groupOf(list))
    if (group) groups.set(first, group)
    return group
  }
  return {find: (tokens) => findPhrases(tokens, groupFrom)}
}

/** A table of phrases, each in the first cell of its row, by their first words. */
export const phraseTable = (url: URL) => ({url, by: 'first', keyOf: (line: string) => firstWord(line.slice(0, line.indexOf('\t')))})

/** @returns the same as `indexPhrases` of a table on disk, of which only those rows are read whose first word is met */
export function openPhrases(url: URL): PhraseIndex<string[]> {
  const rows = openRows(phraseTable(url), (rows) => groupOf(rows.map((row) => [row[0]!, row])))
  return {find: (tokens) => findPhrases(tokens, (first) => rows.get(first))}
}

function groupOf<Value>(phrases: readonly (readonly [string, Value])[]): Group<Value> {
  const entries = phrases.map(([phrase, value]) => ({value, words: tokenise(phrase).map(({norm}) => norm)}))
  const group = groupBy(entries, ({words}) => words[1] ?? '')
  for (const list of group.values()) list.sort((a, b) => b.words.length - a.words.length)
  return group
}

function findPhrases<Value>(
  tokens: readonly Pick<Token, 'norm'>[],
  groupFrom: (first: string) => Group<Value> | undefined
): Match<Value>[] {
  const found: Match<Value>[] = []
  for (let from = 0; from < tokens.length; from++) {
    const group = groupFrom(tokens[from]!.norm)
    if (!group) continue
    const second = tokens[from + 1]?.norm
    const entry = (second !== undefined && longest(group.get(second), tokens, from)) || group.get('')?.[0]
    if (!entry) continue
    const to = from + entry.words.length
    found.push({from, to, value: entry.value})
    from = to - 1
  }
  return found
}

function longest<Value>(
  entries: readonly Entry<Value>[] | undefined,
  tokens: readonly Pick<Token, 'norm'>[],
  from: number
): Entry<Value> | undefined {
  return entries?.find(({words}) => {
    for (let at = 2; at < words.length; at++) if (tokens[from + at]?.norm !== words[at]) return false
    return true
  })
}
