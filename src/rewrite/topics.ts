/** Subjects by the words that signal them, and words that are right only on some subjects. */
import {items, readRows} from '../language/data-file.js'

export interface Confusable {
  /** Subjects in which the word is at home. */
  topics: string[]
  /** What was probably meant elsewhere, most likely first. */
  meant: string[]
  /** Phrases in which the word is right on any subject. */
  safe: string[]
}

let signals: Map<string, string[]> | undefined
let confusables: Map<string, Confusable> | undefined

/** @returns the subjects that a word signals */
export function topicsOf(word: string): readonly string[] {
  if (!signals) {
    signals = new Map()
    for (const [topic = '', words] of readRows(new URL('data/topics.tsv', import.meta.url))) {
      for (const word of items(words, ' ')) signals.set(word, [...(signals.get(word) ?? []), topic])
    }
  }
  return signals.get(word) ?? []
}

/** @returns the words that are right only on some subjects */
export function loadConfusables(): ReadonlyMap<string, Confusable> {
  confusables ??= new Map(
    readRows(new URL('data/confusables.tsv', import.meta.url)).map(([word = '', topics, meant, safe]) => [
      word,
      {topics: items(topics, ','), meant: items(meant, ','), safe: items(safe)}
    ])
  )
  return confusables
}
