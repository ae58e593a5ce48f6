/** Makes training errors the way article spinners do: synonyms by table, blind to sense and part of speech. */
import {commaId, type Vocabulary} from '../language/vocabulary.js'
import type {Random} from './random.js'
import type {Links} from './thesaurus.js'

/** Words that published tortured phrases put for a word, by its number. */
export type Replacements = Map<number, number[]>

/** A document as word numbers; `skip` marks names, `replaced` what the spinner put in. */
export interface Sample {
  ids: number[]
  skip: Uint8Array
  replaced: Uint8Array
}

/**
 * @param phrases rows of `tortured, expected` phrases; those of equal length are aligned word by word
 */
export function alignPhrases(phrases: readonly (readonly string[])[], vocabulary: Vocabulary): Replacements {
  const replacements: Replacements = new Map()
  for (const [tortured = '', expected = ''] of phrases) {
    const a = tortured.toLowerCase().split(' ')
    const b = expected.toLowerCase().split(' ')
    if (a.length !== b.length) continue
    for (const [at, word] of b.entries()) {
      const from = vocabulary.find(word)
      const to = vocabulary.find(a[at]!)
      if (from && to && from !== to) replacements.set(from, [...(replacements.get(from) ?? []), to])
    }
  }
  return replacements
}

/** Grammar words are left alone; spinners that touch them make errors of another kind. */
const spared = commaId + 100

/** Replaces words of a document in place. */
export function spin(sample: Sample, rate: number, vocabulary: Vocabulary, links: Links, aligned: Replacements, random: Random): void {
  for (let at = 0; at < sample.ids.length; at++) {
    const id = sample.ids[at]!
    if (id <= spared || sample.skip[at] || random.next() >= rate) continue
    const published = aligned.get(id)
    if (published && random.next() < 0.5) {
      sample.ids[at] = published[random.below(published.length)]!
    } else {
      const near = [...(links.get(id) ?? [])].filter(([word]) => vocabulary.counts[word]! > 300)
      if (near.length === 0) continue
      // Strong links first, but any of the list can come: a spinner does not read the page.
      const [word] = random.weighted(near, ([word, strength]) => strength * vocabulary.counts[word]! ** 0.4)
      sample.ids[at] = word
    }
    sample.replaced[at] = 1
  }
}
