/** Near-synonyms of each word, strongest link first, in a compressed sparse row table. */
import type {Container, Section} from './container.js'
import {packLengths, startsOf} from './rows.js'

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

export function openSynonyms(file: Container): Synonyms {
  const starts = startsOf(file.get('synonyms.rows'))
  const words = file.get('synonyms.words') as Uint16Array
  return {of: (word) => words.subarray(starts[word], starts[word + 1]), count: (word) => starts[word + 1]! - starts[word]!}
}
