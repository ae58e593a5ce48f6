/** Trains the judgement: of words by their own features, of pages, and of words again in the light of their pages. */
import {type Found, findCandidates} from '../language/candidates.js'
import {moveTo} from '../language/context-reading.js'
import {featureNames} from '../language/features.js'
import {openReading} from '../language/fit.js'
import {describePage, describeWords, pageFeatureNames, wordFeatureNames} from '../language/judgement.js'
import type {Language, Tables} from '../language/language.js'
import {type Ranker, scoreWord} from '../language/ranker.js'
import {tokenise} from '../language/tokens.js'
import {type Forest, logit} from '../language/trees.js'
import {addText, unknownShare} from '../language/words.js'
import {boost} from './boost.js'
import {type Source, sampleArticles} from './corpus.js'
import {addHiddenLayer} from './hidden-layer.js'
import {Random} from './random.js'
import {findChoices, trainPlain} from './ranker.js'
import {drawManner, type Sample, type Sources, spin} from './spin.js'

const settings = {
  /** Articles per source: news most, other genres so that their manner does not look odd. */
  articlesPerSource: 4500,
  /** Words of an article that are used. */
  words: [50, 700],
  /** Articles that train the ranker, and the first judgement; the rest trains the second. */
  shares: {ranker: 0.08, first: 0.5},
  /** Spun versions of each article; pages are learned from as many spun as clean ones. */
  spun: {ranker: 2, first: 3, second: 1},
  /** Words that are exchanged at most, as a share: many to learn words from, fewer to learn pages from. */
  mostRate: {ranker: 0.4, first: 0.4, second: 0.2},
  replaced: {rounds: 320, leaves: 28, learningRate: 0.09, leastRows: 60, l2: 8},
  page: {rounds: 120, leaves: 8, learningRate: 0.06, leastRows: 30, l2: 8},
  judged: {rounds: 160, leaves: 16, learningRate: 0.08, leastRows: 60, l2: 8}
}

/** What a word is: the author's, or put in so that a reader may notice, or put in and as good as the author's. */
const [written, noticed, dull] = [0, 1, 2]
/** A reader may notice a word when the author's would fit better by so much, in log-odds. */
const leastGain = 0.5
const scoreAt = featureNames.indexOf('score')

/** An article, spun or not, with what is measured of it. */
interface Page {
  found: Found
  /** For each candidate. */
  labels: Uint8Array
  unknown: number
  spun: boolean
}

export interface Judges extends Pick<Language, 'ranker' | 'trainingRate'> {
  replaced: Forest
  page: Forest
  judged: Forest
}

/** @param corpus of which the articles set aside are used */
export function trainClassifier(tables: Tables, corpus: readonly Source[], sources: Sources, log: (line: string) => void): Judges {
  const random = new Random(3)
  const parts: {ranker: Sample[]; first: Sample[]; second: Sample[]} = {ranker: [], first: [], second: []}
  for (const source of corpus) {
    for (const article of sampleArticles(source, settings.articlesPerSource, random)) {
      const sample = readSample(article, tables, random)
      const draw = random.next()
      const part = draw < settings.shares.ranker ? 'ranker' : draw < settings.shares.ranker + settings.shares.first ? 'first' : 'second'
      // As a person wrote it and as spinners left it, so that nothing but the spinner tells them apart.
      if (part !== 'ranker') parts[part].push(copyOf(sample))
      for (let copy = 0; copy < settings.spun[part]; copy++) {
        const spun = copyOf(sample)
        spin(spun, drawManner(random, settings.mostRate[part]), sources, random)
        parts[part].push(spun)
      }
    }
  }
  log(
    `articles: ${Object.values(parts)
      .map((list) => list.length)
      .join(', ')}`
  )
  const choices = parts.ranker.flatMap((sample) => findChoices(tables, sample, random))
  const plain = trainPlain(choices, random)
  log(`ranker: ${[...plain].map((weight) => weight.toFixed(2)).join(' ')} from ${choices.length} places`)
  const ranker = addHiddenLayer(plain, choices, random)
  const measured = {...tables, ranker}
  const first = parts.first.map((sample) => readPage(measured, sample))
  const {replaced, trainingRate} = trainFirst(first)
  log(`first judgement: of ${first.reduce((sum, {labels}) => sum + labels.length, 0)} words, ${(100 * trainingRate).toFixed(1)}% replaced`)
  const second = parts.second.map((sample) => readPage(measured, sample))
  return {ranker, replaced, trainingRate, ...trainSecond(second, replaced, trainingRate)}
}

const copyOf = (sample: Sample): Sample => ({...sample, ids: [...sample.ids], original: new Uint16Array(sample.ids.length)})

function readPage(tables: Tables & {ranker: Ranker}, sample: Sample): Page {
  const {original} = sample
  const reading = openReading(tables, sample.ids)
  const found = findCandidates(tables, sample, reading)
  const labels = Uint8Array.from(found.candidates, ({at, row}) => {
    if (!original[at]) return written
    moveTo(reading, at)
    const gain = scoreWord(reading, tables.ranker, original[at]!, 0) - row[scoreAt]!
    return gain > leastGain ? noticed : dull
  })
  return {found, labels, unknown: unknownShare(sample), spun: original.some((id) => id > 0)}
}

function trainFirst(pages: readonly Page[]): Pick<Judges, 'replaced' | 'trainingRate'> {
  const words = pages.flatMap(({found, labels}) => found.candidates.map(({row}, index) => ({row, label: labels[index]!})))
  const judged = pages.reduce((sum, {found}) => sum + found.judged, 0)
  const count = words.filter(({label}) => label === noticed).length
  return {replaced: growOfWords(words, featureNames.length, settings.replaced), trainingRate: count / judged}
}

/** The page's judgement is learned in halves, so that the second judgement of words sees what it will see of a new page. */
function trainSecond(pages: readonly Page[], replaced: Forest, trainingRate: number): Pick<Judges, 'page' | 'judged'> {
  const read = pages.map((page) => {
    const first = Float32Array.from(page.found.candidates, ({row}) => logit(replaced, row))
    return {...page, first, row: describePage(page.found, first, page.unknown, trainingRate)}
  })
  const train = (some: typeof read) =>
    grow(
      some.map(({row}) => row),
      Uint8Array.from(some, ({spun}) => (spun ? 1 : 0)),
      pageFeatureNames.length,
      settings.page
    )
  const halves = [0, 1].map((half) => train(read.filter((_, index) => halfOf(index) !== half)))
  const words = read.flatMap(({found, first, row, labels}, index) =>
    describeWords(found.candidates, first, row, logit(halves[halfOf(index)]!, row)).map((row, at) => ({row, label: labels[at]!}))
  )
  return {page: train(read), judged: growOfWords(words, wordFeatureNames.length, settings.judged)}
}

/** Both versions of an article are in the same half. */
const halfOf = (index: number) => (index >> 1) % 2

/** Words that were put in and fit as well as what they replaced teach nothing of what to look for: they are left out. */
function growOfWords(words: readonly {row: Float32Array; label: number}[], features: number, options: typeof settings.page): Forest {
  const told = words.filter(({label}) => label !== dull)
  return grow(
    told.map(({row}) => row),
    Uint8Array.from(told, ({label}) => label),
    features,
    options
  )
}

function grow(rows: readonly Float32Array[], labels: Uint8Array, features: number, options: typeof settings.page): Forest {
  const columns = Array.from({length: features}, (_, feature) => Float32Array.from(rows, (row) => row[feature]!))
  return boost(columns, labels, options)
}

/** Reads the first paragraphs of an article, as many as make a text of a length that varies. */
export function readSample(article: readonly string[], tables: Pick<Tables, 'vocabulary' | 'names'>, random: Random): Sample {
  const run = {ids: [], skip: []}
  const [least, most] = settings.words as [number, number]
  const limit = least + random.below(most - least)
  for (const text of article) {
    addText(run, text, tokenise(text), tables)
    if (run.ids.length > limit) break
  }
  return {...run, original: new Uint16Array(run.ids.length)}
}
