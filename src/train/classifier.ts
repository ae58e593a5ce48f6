/** Trains the forest that tells replaced words from original ones. */
import {featureCount, findCandidates} from '../language/features.js'
import type {Tables} from '../language/language.js'
import {tokenise} from '../language/tokens.js'
import type {Forest} from '../language/trees.js'
import {markId, type Vocabulary} from '../language/vocabulary.js'
import {boost} from './boost.js'
import {type Source, sampleArticles} from './corpus.js'
import {Random} from './random.js'
import {alignPhrases, type Sample, spin} from './spin.js'
import type {Links} from './thesaurus.js'

const settings = {
  /** Articles per source: news most, other genres so that their manner does not look odd. */
  articlesPerSource: 320,
  /** Words of an article that are used. */
  words: 420,
  cleanShare: 0.5,
  rates: [0.01, 0.2] as const,
  forest: {rounds: 220, leaves: 20, learningRate: 0.09, leastRows: 60, l2: 8}
}

/** @returns the forest, and the share of replaced words that it was trained with */
export function trainClassifier(
  tables: Tables,
  sources: readonly Source[],
  links: Links,
  phrases: readonly (readonly string[])[],
  log: (line: string) => void
): {replaced: Forest; trainingRate: number} {
  const random = new Random(1)
  const aligned = alignPhrases(phrases, tables.vocabulary)
  const rows: Float32Array[] = []
  const labels: number[] = []
  for (const source of sources) {
    const articles = sampleArticles(source, settings.articlesPerSource, random)
    for (const article of articles) {
      const sample = encodeSample(article, tables.vocabulary, settings.words)
      const [low, high] = settings.rates
      if (random.next() >= settings.cleanShare) {
        spin(sample, low + random.next() * (high - low), tables.vocabulary, links, aligned, random)
      }
      for (const {at, row} of findCandidates(tables, sample.ids, sample.skip)) {
        rows.push(row)
        labels.push(sample.replaced[at]!)
      }
    }
    log(`${source.name}: ${articles.length} articles, ${rows.length} words so far`)
  }
  const columns = Array.from({length: featureCount}, (_, feature) => Float32Array.from(rows, (row) => row[feature]!))
  const replaced = boost(columns, Uint8Array.from(labels), settings.forest)
  return {replaced, trainingRate: labels.reduce((sum, label) => sum + label, 0) / labels.length}
}

/** @param limit most words of the article */
export function encodeSample(article: readonly string[], vocabulary: Vocabulary, limit: number): Sample {
  const ids: number[] = []
  const skip: number[] = []
  for (const text of article) {
    for (const token of tokenise(text)) {
      ids.push(vocabulary.id(token))
      skip.push(isCapital(text, token.start) ? 1 : 0)
    }
    ids.push(markId)
    skip.push(0)
    if (ids.length > limit) break
  }
  return {ids, skip: Uint8Array.from(skip), replaced: new Uint8Array(ids.length)}
}

const isCapital = (text: string, at: number) => text[at] !== text[at]!.toLowerCase()
