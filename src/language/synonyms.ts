/** Near-synonyms of each word, strongest link first, in a compressed sparse row table. */
import type {Container, Section} from './container.js'

export interface Synonyms {
  /** @returns numbers of the near-synonyms of a word number; a view, not to be changed */
  of: (word: number) => Uint16Array
}

/** @param rows near-synonyms by word number */
export function packSynonyms(rows: readonly (readonly number[])[]): Record<string, Section> {
  const starts = new Uint32Array(rows.length + 1)
  for (const [word, list] of rows.entries()) starts[word + 1] = starts[word]! + list.length
  return {'synonyms.rows': starts, 'synonyms.words': Uint16Array.from(rows.flat())}
}

export function openSynonyms(file: Container): Synonyms {
  const starts = file.get('synonyms.rows')
  const words = file.get('synonyms.words') as Uint16Array
  return {of: (word) => words.subarray(starts[word], starts[word + 1])}
}
