/** A language as unspun knows it: words, pairs, near-synonyms, and the judgement of a word in its place. */
import {ContainerError} from './container.js'
import {type ContextModel, openContextModel} from './context-model.js'
import {type NgramFilter, openNgramFilter} from './ngram-filter.js'
import {openPairs, type Pairs} from './pairs.js'
import {openRanker, type Ranker} from './ranker.js'
import {openSynonyms, type Synonyms} from './synonyms.js'
import {openTableFile, readTableFile, type TableFile} from './table-file.js'
import {openForest, type StoredForest} from './trees.js'
import {openVocabulary, type Vocabulary} from './vocabulary.js'

/** The counted part, from which features are computed. */
export interface Tables {
  vocabulary: Vocabulary
  /** Words side by side. */
  neighbours: Pairs
  /** The same and those that were seen a few times only, all of which count alike. */
  attested: Pairs
  /** Runs of three words. */
  trigrams: NgramFilter
  context: ContextModel
  synonyms: Synonyms
  /** Parts of speech that each word can be, in bits: 1 noun, 2 verb, 4 adjective, 8 adverb. */
  parts: Uint8Array
  /** Share of each word's occurrences inside of sentences that are capitalised, in 255ths. */
  names: Uint8Array
  /** See `put-in.ts`. */
  putIn: Uint8Array
}

export interface Language extends Tables {
  ranker: Ranker
  /** Tells replaced words from original ones; features as in `features.ts`. */
  replaced: StoredForest
  /** Share of replaced words in the text that trained `replaced`. */
  trainingRate: number
  /** Tells spun pages; features as in `judgement.ts`. */
  page: StoredForest
  /** Judges a word again, knowing its page and its neighbours; features as in `judgement.ts`. */
  judged: StoredForest
}

const shipped = 'data/en.bin'
let english: Language | undefined

/**
 * The shipped table of English, read once, at first use.
 *
 * @throws ContainerError when the file is damaged or of another format
 */
export function loadEnglish(): Language {
  english ??= languageOf(shipped, () => readTableFile(new URL(shipped, import.meta.url), shipped))
  return english
}

/**
 * @param name what to call the table in an error
 * @throws ContainerError
 */
export const openLanguage = (bytes: Uint8Array, name: string): Language => languageOf(name, () => openTableFile(bytes, name))

function languageOf(name: string, open: () => TableFile): Language {
  try {
    const file = open()
    return {
      ...openTables(file),
      ranker: openRanker(file),
      replaced: openForest(file, 'replaced'),
      trainingRate: Number(file.notes.trainingRate),
      page: openForest(file, 'page'),
      judged: openForest(file, 'judged')
    }
  } catch (error) {
    if (error instanceof ContainerError) throw error
    // The checksum is of what follows the header.
    throw new ContainerError(`${name} is damaged (header); install unspun again`, {cause: error})
  }
}

/** What a pair that was seen a few times counts as. */
const fewTimes = 4

export function openTables(file: TableFile): Tables {
  const vocabulary = openVocabulary(file)
  const neighbours = openPairs(file, 'neighbours')
  const rare = openNgramFilter(file.get('rare-neighbours') as Uint8Array)
  return {
    vocabulary,
    neighbours,
    attested: {count: (left, right) => neighbours.count(left, right) || (rare.has(left, right, 0) ? fewTimes : 0)},
    trigrams: openNgramFilter(file.get('trigrams') as Uint8Array),
    context: openContextModel(file),
    synonyms: openSynonyms(file),
    parts: file.get('parts') as Uint8Array,
    names: file.get('names') as Uint8Array,
    putIn: file.get('put-in') as Uint8Array
  }
}
