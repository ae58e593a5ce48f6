/** Set phrases by the word that an exchange leaves alone, from `data/idioms.tsv`. */
import {readFileSync} from 'node:fs'
import {readRows} from '../language/data-file.js'
import {openPhraseFilter, type PhraseFilter} from '../language/phrase-filter.js'
import type {Vocabulary} from '../language/vocabulary.js'

/** Words that may stand in a slot, with the log-odds that a near-synonym of theirs is a fault. */
export type Fillers = Map<number, number>

export interface IdiomTable {
  /** For a phrase without its first word, such as `of salt` or `part`. */
  firsts: Map<string, Fillers>
  /** For a phrase without its last word, such as `pinch of`. */
  lasts: Map<string, Fillers>
  /** Small words around which there are phrases. */
  middles: Set<string>
  /** Exchanges that people have written. */
  written: PhraseFilter
}

let table: IdiomTable | undefined

export function loadIdioms(vocabulary: Vocabulary): IdiomTable {
  if (table) return table
  table = {firsts: new Map(), lasts: new Map(), middles: new Set(), written: openPhraseFilter(readFileSync(dataFile('idiom-variants.bin')))}
  for (const [phrase = '', first, last] of readRows(dataFile('idioms.tsv'))) {
    const words = phrase.split(' ')
    if (words.length > 2) table.middles.add(words[1]!)
    if (first) add(table.firsts, words.slice(1).join(' '), vocabulary.find(words[0]!), Number(first) / 10)
    if (last) add(table.lasts, words.slice(0, -1).join(' '), vocabulary.find(words.at(-1)!), Number(last) / 10)
  }
  return table
}

const dataFile = (name: string) => new URL(`data/${name}`, import.meta.url)

function add(map: Map<string, Fillers>, frame: string, word: number, score: number): void {
  const fillers = map.get(frame)
  if (fillers) fillers.set(word, score)
  else map.set(frame, new Map([[word, score]]))
}
