/** Makes the counted part of the tables: words, pairs, runs of three words, and the context model. */
import {packContainer} from '../language/container.js'
import {packContextModel} from '../language/context-model.js'
import {packNgramFilter} from '../language/ngram-filter.js'
import {packPairs} from '../language/pairs.js'
import {packVocabulary, type Vocabulary} from '../language/vocabulary.js'
import {trainContextModel} from './context-trainer.js'
import type {Source} from './corpus.js'
import {choosePairs, chooseRarePairs, countPairs, ngramsOf} from './count-pairs.js'
import {findTrigrams} from './count-trigrams.js'
import {encode} from './encode.js'
import {teachRareWords} from './rare-context.js'
import {addRareWords, openLists} from './rare-words.js'
import {alignPhrases} from './spin.js'
import {addRelatives, type Links, strongest, type Thesaurus} from './thesaurus.js'

/** What fits twelve megabytes: see the sizes that this prints. */
const size = {
  words: 36000,
  synonyms: 32,
  rare: {words: 22000, least: 5, synonyms: 6},
  neighbours: {least: 10, strength: 5},
  rareNeighbours: {least: 3, strength: 1.5, bytes: 2 ** 20},
  trigrams: {least: 13, bytes: 665_000},
  frames: 6000,
  epochs: 5
}

/** What the context model takes its noise from, and how many threads train it. */
interface Means {
  /** Rows of `tortured, expected` phrases. */
  phrases: readonly (readonly string[])[]
  thesauri: readonly Thesaurus[]
  threads: number
}

/**
 * Counts words and pairs and trains the context model: what takes longest.
 *
 * @returns the bytes of a table file without near-synonyms and judges
 */
export async function countTables(
  corpus: readonly Source[],
  {phrases, thesauri, threads}: Means,
  log: (line: string) => void
): Promise<Uint8Array> {
  const text = encode(corpus, size.words, log)
  const {vocabulary, ids, articles, words} = text
  const count = vocabulary.size
  const pairs = countPairs(ids, count)
  const neighbours = choosePairs(pairs, vocabulary, size.neighbours)
  const rarePairs = ngramsOf(chooseRarePairs(pairs, vocabulary, size.neighbours, size.rareNeighbours), count)
  const trigrams = [...findTrigrams(ids, count, size.trigrams.least)]
  log(`pairs: ${neighbours.keys.length}, rare ones: ${rarePairs.length}, trigrams: ${trigrams.length}`)
  const lists = openLists(thesauri)
  const wide = addRareWords(vocabulary, text.others, lists, size.rare)
  const links = lists.read(wide)
  addRelatives(links, alignPhrases(phrases, wide), [])
  const rivals = rivalsOf(links, wide)
  const common = await trainContextModel(vocabulary, {ids, articles}, rivals.slice(0, count), {...size, threads}, log)
  const context = teachRareWords(common, text, wide, rivals)
  log('context model: rare words')
  const sections = {
    ...packVocabulary(wide),
    ...packPairs('neighbours', count, neighbours),
    'rare-neighbours': packNgramFilter(rarePairs, size.rareNeighbours.bytes),
    trigrams: packNgramFilter(trigrams, size.trigrams.bytes),
    ...packContextModel(context)
  }
  return packContainer(sections, {made: new Date().toISOString().slice(0, 10), words, size})
}

/** The near-synonyms of each word that the tables hold. */
export function rivalsOf(links: Links, vocabulary: Vocabulary): number[][] {
  return Array.from({length: vocabulary.size}, (_, word) =>
    strongest(links, word, vocabulary, word < vocabulary.core ? size.synonyms : size.rare.synonyms)
  )
}
