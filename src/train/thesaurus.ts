/**
 * Near-synonyms from two thesauri (Moby, public domain; WordNet 3.1, Princeton licence), from aligned published
 * tortured phrases, and from the context model, with inflected forms, as links between words of a vocabulary.
 */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Vocabulary} from '../language/vocabulary.js'
import {type Irregular, inflect, inflections, readIrregular} from './inflect.js'
import {packageFolder} from './packages.js'
import type {Replacements} from './spin.js'
import {readSynsets} from './wordnet.js'

/** Link strengths, added up over sources and directions. */
const weight = {synset: 3, moby: 1, relative: 1, published: 2, sister: 2}

/** For each word number its near-synonyms' numbers with the strength of the link. */
export type Links = Map<number, Map<number, number>>

/** A thesaurus that can be left out, to measure how the judgement does on substitutions from it. */
export type Thesaurus = 'moby' | 'wordnet'

/** @returns irregular forms of verbs, nouns and adjectives */
export const loadIrregular = (): Irregular => readIrregular(readFileSync(new URL('data/irregular.txt', import.meta.url), 'utf8'))

/**
 * @param used thesauri to read
 * @returns links in both directions between words of the vocabulary, inflected forms included
 */
export function readThesaurus(vocabulary: Vocabulary, used: readonly Thesaurus[]): Links {
  const base = readBase(used)
  const irregular = loadIrregular()
  const forms = (word: string) => inflections.map((kind) => inflect(word, kind, irregular).map(vocabulary.find).filter(Boolean))
  const links: Links = new Map()
  for (const [a, others] of base) {
    const formsOfA = forms(a)
    for (const [b, strength] of others) {
      const formsOfB = forms(b)
      for (const [at, list] of formsOfA.entries()) {
        for (const x of list) for (const y of formsOfB[at]!) if (x !== y) link(links, x, y, strength)
      }
    }
  }
  return links
}

function readBase(used: readonly Thesaurus[]): Map<string, Map<string, number>> {
  const base = new Map<string, Map<string, number>>()
  if (used.includes('moby')) readMoby(base)
  if (used.includes('wordnet')) readWordNet(base)
  return base
}

/** @returns the words that thesauri list, in all forms */
export function listedForms(used: readonly Thesaurus[]): Set<string> {
  const irregular = loadIrregular()
  return new Set([...readBase(used).keys()].flatMap((word) => inflections.flatMap((kind) => inflect(word, kind, irregular))))
}

/** Adds the pairs of published tortured phrases, and words that the context model takes for alike. */
export function addRelatives(links: Links, published: Replacements, sisters: readonly (readonly number[])[]): void {
  for (const [a, list] of published) for (const b of new Set(list)) link(links, a, b, weight.published)
  for (const [a, list] of sisters.entries()) for (const b of list) link(links, a, b, weight.sister)
}

/** Adds to the strength of a link, in both directions. */
export function link<Key>(links: Map<Key, Map<Key, number>>, a: Key, b: Key, strength: number): void {
  for (const [from, to] of [
    [a, b],
    [b, a]
  ] as const) {
    const row = links.get(from) ?? new Map<Key, number>()
    row.set(to, (row.get(to) ?? 0) + strength)
    links.set(from, row)
  }
}

/** A word's best links to words that are not rare: strong ones, and words common enough to have been the original. */
export function strongest(links: Links, word: number, vocabulary: Vocabulary, most: number): number[] {
  const score = ([id, strength]: [number, number]) => strength * Math.log(vocabulary.counts[id]! + 1)
  return [...(links.get(word) ?? [])]
    .filter(([id, strength]) => strength > 1 && id < vocabulary.core)
    .sort((a, b) => score(b) - score(a))
    .slice(0, most)
    .map(([id]) => id)
}

const single = /^[a-z]{3,}$/

function readMoby(links: Map<string, Map<string, number>>): void {
  const text = readFileSync(join(packageFolder('moby'), 'words.txt'), 'utf8')
  for (const line of text.split('\n')) {
    const [head, ...others] = line.trim().toLowerCase().split(',')
    if (!head || !single.test(head)) continue
    for (const other of others) if (single.test(other) && other !== head) link(links, head, other, weight.moby)
  }
}

/** Words of one synset are synonyms; words of a synset and of its hypernym, or of a similar one, are near. */
function readWordNet(links: Map<string, Map<string, number>>): void {
  const synsets = readSynsets()
  for (const {words, near} of synsets.values()) {
    for (const [at, a] of words.entries()) {
      for (const b of words.slice(at + 1)) link(links, a, b, weight.synset)
      for (const key of near) for (const b of synsets.get(key)?.words ?? []) if (a !== b) link(links, a, b, weight.relative)
    }
  }
}
