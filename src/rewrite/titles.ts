/** Titles of office, and what rewriters put for their words, from `data/titles.tsv`. */
import {items, readRows} from '../language/data-file.js'

export interface Titles {
  /** Genuine titles, lower case, with the office that they name. */
  genuine: Map<string, string>
  /** For a word that can end a title, the words of genuine titles that it may stand for. */
  heads: Map<string, string[]>
  /** The same for the words before the last. */
  modifiers: Map<string, string[]>
}

let titles: Titles | undefined

export function loadTitles(): Titles {
  if (titles) return titles
  titles = {genuine: new Map(), heads: new Map(), modifiers: new Map()}
  for (const [kind, word = '', cell] of readRows(new URL('data/titles.tsv', import.meta.url))) {
    if (kind === 'title') titles.genuine.set(word, cell!)
    else {
      const map = kind === 'head' ? titles.heads : titles.modifiers
      for (const replacement of [word, ...items(cell)]) map.set(replacement, [...(map.get(replacement) ?? []), word])
    }
  }
  return titles
}
