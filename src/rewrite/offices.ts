/** Institutions and offices in whose names words were exchanged: “financial coverage committee”. */
import {readFileSync} from 'node:fs'
import type {Language} from '../language/language.js'
import {lastGrammar} from '../language/words.js'
import type {Passage} from './document.js'
import type {Exchange} from './idiom.js'
import {idsOf} from './word-ids.js'

/** Log-odds of a fault: in a name of two words, or of three with one word kept, or two; and what each step down the synonyms takes off. */
const short = -1.3
const oneKept = -0.6
const twoKept = 0.1
const perRank = 0.28

interface Offices {
  names: Set<string>
  /** Names by their last word. */
  byLast: Map<number, number[][]>
  /** Words that a last word is put for, besides those that its own synonyms tell. */
  lastsOf: Map<number, number[]>
  /** Names that were looked up, by the word in the place of the last. */
  met: Map<number, number[][]>
}

let offices: Offices | undefined

/** @returns names of which at least one word was exchanged and at least one was kept */
export function findOffices(passage: Passage, language: Language): Exchange[] {
  offices ??= load(language)
  const {names} = offices
  const ids = idsOf(passage, language.vocabulary)
  const found: Exchange[] = []
  for (const [to, id] of ids.entries()) {
    // Words of grammar are put for no name.
    if (id <= lastGrammar) continue
    for (const name of namesAt(id, offices, language)) {
      const from = to - name.length + 1
      const exchange = from < 0 ? undefined : compare(passage, ids, from, name, language)
      if (exchange && !names.has(phraseAt(passage, from, to))) found.push(exchange)
    }
  }
  return found
}

/** @returns the names whose last word a word may stand for */
function namesAt(id: number, {byLast, lastsOf, met}: Offices, {synonyms}: Language): readonly number[][] {
  let names = met.get(id)
  if (!names) {
    const lasts = new Set([id, ...(lastsOf.get(id) ?? []), ...synonyms.of(id)])
    names = [...lasts].flatMap((last) => byLast.get(last) ?? [])
    met.set(id, names)
  }
  return names
}

function compare(passage: Passage, ids: Uint16Array, from: number, name: readonly number[], language: Language): Exchange | undefined {
  const {neighbours, synonyms} = language
  if (!sharesWord(ids, from, name)) return undefined
  const words = new Map<number, number>()
  let score = 0
  for (const [index, meant] of name.entries()) {
    const at = from + index
    const id = ids[at]!
    if (id === meant) continue
    const ranks = [synonyms.of(id).indexOf(meant), synonyms.of(meant).indexOf(id)].filter((rank) => rank >= 0)
    if (id <= lastGrammar || ranks.length === 0) return undefined
    // Where people write the words side by side, they may mean them.
    if (index > 0 ? neighbours.count(ids[at - 1]!, id) > 0 : neighbours.count(id, ids[at + 1]!) > 0) return undefined
    score -= perRank * Math.log(1 + Math.min(...ranks))
    words.set(at, meant)
  }
  const kept = name.length - words.size
  if (words.size === 0 || kept === 0 || !unbroken(passage, from, from + name.length - 1)) return undefined
  return {passage, from, to: from + name.length - 1, words, score: score + (name.length < 3 ? short : kept > 1 ? twoKept : oneKept)}
}

/** Whether a word of the name stands in its place, as at least one has to. */
function sharesWord(ids: Uint16Array, from: number, name: readonly number[]): boolean {
  for (let index = 0; index < name.length; index++) if (ids[from + index] === name[index]) return true
  return false
}

const unbroken = ({tokens, text}: Passage, from: number, to: number) =>
  !/[^\p{L}'’\s-]/u.test(text.slice(tokens[from]!.start, tokens[to]!.end))

const phraseAt = ({tokens}: Passage, from: number, to: number) =>
  tokens
    .slice(from, to + 1)
    .map(({norm}) => norm)
    .join(' ')

function load({vocabulary, synonyms}: Language): Offices {
  const text = readFileSync(new URL('data/offices.txt', import.meta.url), 'utf8')
  const lines = text.split('\n').filter((line) => !line.startsWith('#'))
  const names = new Set(lines.flatMap((line) => line.split(', ')).filter(Boolean))
  const made: Offices = {names, byLast: new Map(), lastsOf: new Map(), met: new Map()}
  for (const name of names) {
    const ids = name.split(' ').map((word) => vocabulary.find(word))
    if (ids.includes(0)) continue
    const last = ids.at(-1)!
    if (!made.byLast.has(last)) for (const other of synonyms.of(last)) push(made.lastsOf, other, last)
    push(made.byLast, last, ids)
  }
  return made
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
