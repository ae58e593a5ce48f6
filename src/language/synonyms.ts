/** Near-synonyms of each word, strongest link first, in a compressed sparse row table. */
import type {Container, Section} from './container.js'

export interface Synonyms {
  /** @returns numbers of the near-synonyms of a word number; a view, not to be changed */
  of: (word: number) => Uint16Array
  /** @returns how many there are */
  count: (word: number) => number
}

/** @param rows near-synonyms by word number */
export function packSynonyms(rows: readonly (readonly number[])[]): Record<string, Section> {
  return {'synonyms.rows': rowStarts(rows), 'synonyms.words': Uint16Array.from(rows.flat())}
}

/** @returns where each row begins when all stand one behind the other, and the end of the last */
export function rowStarts(rows: readonly (readonly number[])[]): Uint32Array {
  const starts = new Uint32Array(rows.length + 1)
  for (const [row, list] of rows.entries()) starts[row + 1] = starts[row]! + list.length
  return starts
}

export function openSynonyms(file: Container): Synonyms {
  const starts = file.get('synonyms.rows')
  const words = file.get('synonyms.words') as Uint16Array
  return {of: (word) => words.subarray(starts[word], starts[word + 1]), count: (word) => starts[word + 1]! - starts[word]!}
}
