/** Makes training errors the way article spinners do: by table, blind to sense and part of speech. */
import {commaId, type Vocabulary} from '../language/vocabulary.js'
import type {Run} from '../language/words.js'
import type {Random} from './random.js'
import type {Links} from './thesaurus.js'

/** Words that published tortured phrases put for a word, by its number. */
export type Replacements = Map<number, number[]>

/** A document; for each word that the spinner put in, `original` has what stood there. */
export interface Sample extends Run {
  original: Uint16Array
}

/** Where a spinner looks words up. */
export interface Sources {
  vocabulary: Vocabulary
  links: Links
  published: Replacements
  /** Words of like use, by word number; see `sisters.ts`. */
  sisters: readonly (readonly number[])[]
}

/** How one spinner works: what it takes its words from, and how. */
export interface Manner {
  rate: number
  /** Chances of each source; the rest falls to the thesaurus. */
  published: number
  sister: number
  /** Chance of a synonym of a synonym. */
  twoSteps: number
  /** How much it prefers strong links, and frequent words. */
  strength: number
  frequency: number
  /** Words that the training text has less often are not put in. */
  leastCount: number
  /** Chance that a word that came before is exchanged as before. */
  memory: number
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
export const spared = commaId + 100
/** Most spinners put in words that people know: seen so often in the training text. */
const leastKnown = 150

/** Least share of words that a spinner exchanges. */
const leastRate = 0.01

/**
 * Draws how a spinner works, so that the judgement learns many.
 *
 * @param mostRate most that it exchanges, as a share of the words
 */
export function drawManner(random: Random, mostRate = 0.4): Manner {
  return {
    rate: leastRate * (mostRate / leastRate) ** random.next(),
    published: 0.4 * random.next(),
    sister: 0.25 * random.next(),
    twoSteps: 0.2 * random.next(),
    strength: 0.5 + random.next(),
    frequency: 0.3 * random.next(),
    // Every second one shrinks from rare words, the others more or less.
    leastCount: leastKnown ** Math.min(1, 2 * random.next()),
    // Most draw anew each time: what a page says again and again is its subject, and the author's.
    memory: Math.max(0, random.next() - 0.6)
  }
}

/** Replaces words of a document in place. */
export function spin(sample: Sample, manner: Manner, sources: Sources, random: Random): void {
  const memory = new Map<number, number>()
  for (let at = 0; at < sample.ids.length; at++) {
    const id = sample.ids[at]!
    if (id <= spared || sample.skip[at]) continue
    const known = random.next() < manner.memory ? memory.get(id) : undefined
    if (known === undefined && random.next() >= manner.rate) continue
    const word = known ?? draw(id, manner, sources, random)
    if (word === undefined || word === id) continue
    memory.set(id, word)
    sample.original[at] = id
    sample.ids[at] = word
  }
}

function draw(id: number, manner: Manner, sources: Sources, random: Random): number | undefined {
  const kind = random.next()
  const published = sources.published.get(id)
  if (published && kind < manner.published) return published[random.below(published.length)]
  const sisters = sources.sisters[id]
  if (sisters?.length && kind > 1 - manner.sister) return sisters[random.below(sisters.length)]
  const word = drawLinked(id, manner, sources, random)
  return word !== undefined && random.next() < manner.twoSteps ? drawLinked(word, manner, sources, random) : word
}

/** Strong links first, but any of the list can come: a spinner does not read the page. */
function drawLinked(id: number, manner: Manner, {links, vocabulary: {counts}}: Sources, random: Random): number | undefined {
  const near = nearWords(id, links, counts, manner.leastCount)
  if (near.length === 0) return undefined
  return random.weighted(near, ([word, strength]) => weightOf(word, strength, manner, counts))[0]
}

/** @returns the words that a spinner may put for one, with the strength of each link */
export const nearWords = (id: number, links: Links, counts: Uint32Array, leastCount: number) =>
  [...(links.get(id) ?? [])].filter(([word]) => counts[word]! > leastCount)

/** @returns how likely a spinner takes a word, against the others that it may take */
export const weightOf = (word: number, strength: number, manner: Pick<Manner, 'strength' | 'frequency'>, counts: Uint32Array) =>
  strength ** manner.strength * counts[word]! ** manner.frequency
