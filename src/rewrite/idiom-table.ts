/** Set phrases by the word that an exchange leaves alone, from `data/idioms.tsv`. */
import {readFileSync} from 'node:fs'
import {openPhraseFilter, type PhraseFilter} from '../language/phrase-filter.js'
import {RowIndex} from '../language/row-index.js'
import type {Vocabulary} from '../language/vocabulary.js'

/** Words that may stand in a slot, with the log-odds that a near-synonym of theirs is a fault. */
export type Fillers = ReadonlyMap<number, number>

export interface IdiomTable {
  /** @returns first words of the phrases that go on like this, such as `of salt` or `part` */
  firsts: (rest: string) => Fillers | undefined
  /** @returns last words of the phrases that begin like this, such as `pinch of` */
  lasts: (beginning: string) => Fillers | undefined
  /** Small words around which there are phrases. */
  middles: ReadonlySet<string>
  /** Exchanges that people have written. */
  written: PhraseFilter
}

let table: IdiomTable | undefined

export function loadIdioms(vocabulary: Vocabulary): IdiomTable {
  if (table) return table
  const middles = new Set<string>()
  const text = readFileSync(dataFile('idioms.tsv'), 'utf8')
  const byRest = new RowIndex(text, (line) => {
    const [space, tab] = [line.indexOf(' '), line.indexOf('\t')]
    const last = line.lastIndexOf(' ', tab)
    if (last > space) middles.add(line.slice(space + 1, last))
    return line[tab + 1] === '\t' ? undefined : line.slice(space + 1, tab)
  })
  const byBeginning = new RowIndex(text, (line) => {
    const tab = line.indexOf('\t')
    return line.endsWith('\t') ? undefined : line.slice(0, line.lastIndexOf(' ', tab))
  })
  table = {
    firsts: lookUp(byRest, ([phrase = '', first]) => [vocabulary.find(phrase.slice(0, phrase.indexOf(' '))), Number(first) / 10]),
    lasts: lookUp(byBeginning, ([phrase = '', , last]) => [vocabulary.find(phrase.slice(phrase.lastIndexOf(' ') + 1)), Number(last) / 10]),
    middles,
    written: openPhraseFilter(readFileSync(dataFile('idiom-variants.bin')))
  }
  return table
}

const dataFile = (name: string) => new URL(`data/${name}`, import.meta.url)

function lookUp(index: RowIndex, read: (row: string[]) => [number, number]): (key: string) => Fillers | undefined {
  const known = new Map<string, Fillers>()
  return (key) => {
    const found = known.get(key)
    if (found || !index.has(key)) return found
    const fillers = new Map(index.rows(key).map(read))
    known.set(key, fillers)
    return fillers
  }
}
