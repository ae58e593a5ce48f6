/** A language as unspun knows it: words, pairs, near-synonyms, and the judgement of a word in its place. */
import {readFileSync} from 'node:fs'
import {type Container, openContainer} from './container.js'
import {type ContextModel, openContextModel} from './context-model.js'
import {openPairs, type Pairs} from './pairs.js'
import {openSynonyms, type Synonyms} from './synonyms.js'
import {type Forest, openForest} from './trees.js'
import {openVocabulary, type Vocabulary} from './vocabulary.js'

/** The counted part, from which features are computed. */
export interface Tables {
  vocabulary: Vocabulary
  /** Words side by side. */
  neighbours: Pairs
  context: ContextModel
  synonyms: Synonyms
}

export interface Language extends Tables {
  /** Tells replaced words from original ones; features as in `features.ts`. */
  replaced: Forest
  /** Share of replaced words in the text that trained `replaced`. */
  trainingRate: number
}

let english: Language | undefined

/**
 * The shipped table of English, read once, at first use.
 *
 * @throws ContainerError when the file is damaged or of another format
 */
export function loadEnglish(): Language {
  english ??= openLanguage(readFileSync(new URL('data/en.bin', import.meta.url)), 'data/en.bin')
  return english
}

/** @param name what to call the table in an error */
export function openLanguage(bytes: Uint8Array, name: string): Language {
  const file = openContainer(bytes, name)
  return {
    ...openTables(file),
    replaced: openForest(file, 'replaced'),
    trainingRate: Number(file.notes.trainingRate)
  }
}

export function openTables(file: Container): Tables {
  return {
    vocabulary: openVocabulary(file),
    neighbours: openPairs(file, 'neighbours'),
    context: openContextModel(file),
    synonyms: openSynonyms(file)
  }
}
