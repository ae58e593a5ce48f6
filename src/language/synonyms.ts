/** Near-synonyms of each word, strongest link first, in a compressed sparse row table. */
import type {Section} from './container.js'
import {packLengths} from './rows.js'
import type {TableFile} from './table-file.js'

export interface Synonyms {
  /** @returns numbers of the near-synonyms of a word number; a view, not to be changed */
  of: (word: number) => Uint16Array
  /** @returns how many there are */
  count: (word: number) => number
}

/** @param rows near-synonyms by word number */
export function packSynonyms(rows: readonly (readonly number[])[]): Record<string, Section> {
  const lengths = Uint32Array.from(rows, ({length}) => length)
  return {'synonyms.rows': packLengths(lengths), 'synonyms.words': Uint16Array.from(rows.flat())}
}

export function openSynonyms(file: TableFile): Synonyms {
  const starts = file.startsOf('synonyms.rows')
  const words = file.get('synonyms.words') as Uint16Array
  return {of: (word) => words.subarray(starts[word], starts[word + 1]), count: (word) => starts[word + 1]! - starts[word]!}
}
