/** Subjects by the words that signal them, and words that are right only on some subjects. */
import {items, readRows} from '../language/data-file.js'
import {openRows, type RowIndex, type Table} from '../language/row-index.js'

export interface Confusable {
  /** Subjects in which the word is at home. */
  topics: string[]
  /** What was probably meant elsewhere, most likely first. */
  meant: string[]
  /** Phrases in which the word is right on any subject. */
  safe: string[]
}

let signals: Map<string, string[]> | undefined
let confusables: RowIndex<Confusable> | undefined

/** @returns the subjects that a word signals */
export function topicsOf(word: string): readonly string[] {
  if (!signals) {
    signals = new Map()
    for (const [topic = '', words] of readRows(new URL('data/topics.tsv', import.meta.url))) {
      for (const word of items(words, ' ')) {
        const topics = signals.get(word)
        if (topics) topics.push(topic)
        else signals.set(word, [topic])
      }
    }
  }
  return signals.get(word) ?? []
}

/** @returns what is known of a word that is right only on some subjects; nothing for other words */
export function confusableOf(word: string): Confusable | undefined {
  confusables ??= openRows(confusableTable, (rows) => {
    const [, topics, meant, safe] = rows.at(-1)!
    return {topics: items(topics, ','), meant: items(meant, ','), safe: items(safe)}
  })
  return confusables.get(word)
}

/** The table of confusables, for the build too. */
export const confusableTable: Table = {
  url: new URL('data/confusables.tsv', import.meta.url),
  by: 'word',
  keyOf: (line) => line.slice(0, line.indexOf('\t'))
}
