/** Set phrases by the word that an exchange leaves alone, from `data/idioms.tsv`. */
import {readFileSync} from 'node:fs'
import {openPhraseFilter, type PhraseFilter} from '../language/phrase-filter.js'
import {openRows, type Table} from '../language/row-index.js'
import type {Vocabulary} from '../language/vocabulary.js'

/** Words that may stand in a slot, with the log-odds that a near-synonym of theirs is a fault. */
export type Fillers = ReadonlyMap<number, number>

export interface IdiomTable {
  /** @returns first words of the phrases that go on like this, such as `of salt` or `part` */
  firsts: (rest: string) => Fillers | undefined
  /** @returns last words of the phrases that begin like this, such as `pinch of` */
  lasts: (beginning: string) => Fillers | undefined
  /** Small words around which there are phrases. */
  isMiddle: (word: string) => boolean
  /** Exchanges that people have written. */
  written: PhraseFilter
}

const dataFile = (name: string) => new URL(`data/${name}`, import.meta.url)
const url = dataFile('idioms.tsv')

/** What stands behind the first word of a phrase, before its last word, and between the two. */
const byRest: Table = {
  url,
  by: 'rest',
  keyOf: (line) => {
    const tab = line.indexOf('\t')
    return line[tab + 1] === '\t' ? undefined : line.slice(line.indexOf(' ') + 1, tab)
  }
}
const byBeginning: Table = {
  url,
  by: 'beginning',
  keyOf: (line) => (line.endsWith('\t') ? undefined : line.slice(0, line.lastIndexOf(' ', line.indexOf('\t'))))
}
const byMiddle: Table = {
  url,
  by: 'middle',
  keyOf: (line) => {
    const [first, last] = [line.indexOf(' '), line.lastIndexOf(' ', line.indexOf('\t'))]
    return last > first ? line.slice(first + 1, last) : undefined
  }
}

/** The table by each of its keys, for the build. */
export const idiomTables = [byRest, byBeginning, byMiddle]

let table: IdiomTable | undefined

export function loadIdioms({find}: Vocabulary): IdiomTable {
  if (table) return table
  const bytes = readFileSync(url)
  const firsts = openRows(
    byRest,
    fillers(([phrase = '', first]) => [find(phrase.slice(0, phrase.indexOf(' '))), Number(first) / 10]),
    bytes
  )
  const lasts = openRows(
    byBeginning,
    fillers(([phrase = '', , last]) => [find(phrase.slice(phrase.lastIndexOf(' ') + 1)), Number(last) / 10]),
    bytes
  )
  const middles = openRows(byMiddle, (rows) => rows, bytes)
  table = {
    firsts: (rest) => firsts.get(rest),
    lasts: (beginning) => lasts.get(beginning),
    isMiddle: (word) => middles.has(word),
    written: openPhraseFilter(readFileSync(dataFile('idiom-variants.bin')))
  }
  return table
}

const fillers =
  (read: (row: string[]) => [number, number]) =>
  (rows: string[][]): Fillers =>
    new Map(rows.map(read))
