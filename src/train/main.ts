/**
 * Builds the shipped table of English: `npm run train -- --corpora DIR --lexical FILE`.
 * See the README, section "How the tables are made".
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {type Container, openContainer, packContainer, type Section} from '../language/container.js'
import {packContextModel} from '../language/context-model.js'
import {openTables} from '../language/language.js'
import {packPairs} from '../language/pairs.js'
import {packSynonyms} from '../language/synonyms.js'
import {packForest} from '../language/trees.js'
import {packVocabulary, type Vocabulary} from '../language/vocabulary.js'
import {trainClassifier} from './classifier.js'
import {trainContextModel} from './context-trainer.js'
import {openCorpus, type Source} from './corpus.js'
import {choosePairs, countPairs} from './count-pairs.js'
import {encode} from './encode.js'
import {type Links, readThesaurus} from './thesaurus.js'

/** What fits five megabytes: see the sizes that this prints. */
const size = {words: 28000, synonyms: 20, neighbours: {least: 15, strength: 5}, epochs: 2}

const {values} = parseArgs({
  options: {
    corpora: {type: 'string', multiple: true, default: []},
    lexical: {type: 'string'},
    without: {type: 'string', multiple: true, default: []},
    tables: {type: 'string'},
    keep: {type: 'string'},
    threads: {type: 'string', default: '2'},
    out: {type: 'string', default: 'src/language/data/en.bin'}
  }
})

const started = Date.now()
const log = (line: string) => console.error(`${((Date.now() - started) / 1000).toFixed(0)} s  ${line}`)

const sources = openCorpus(values.corpora, new Set(values.without))
const phrases = values.lexical
  ? readFileSync(values.lexical, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
  : []
const tables = values.tables ? new Uint8Array(readFileSync(values.tables)) : await buildTables(sources)
if (values.keep) writeFileSync(values.keep, tables)
const counted = openContainer(tables, 'tables')
const language = openTables(counted)
const {replaced, trainingRate} = trainClassifier(language, sources, readThesaurus(language.vocabulary), phrases, log)
const file = packContainer({...sections(counted), ...packForest('replaced', replaced)}, {...counted.notes, trainingRate})
writeFileSync(values.out, file)
log(`${values.out}: ${file.length} bytes`)

async function buildTables(sources: readonly Source[]): Promise<Uint8Array> {
  const {vocabulary, ids, articles, words} = encode(sources, size.words, log)
  const count = vocabulary.words.length
  const links = readThesaurus(vocabulary)
  const rows = Array.from({length: count}, (_, word) => strongest(links, word, vocabulary))
  log(`near-synonyms: ${rows.flat().length}`)
  const neighbours = choosePairs(countPairs(ids, count), vocabulary, size.neighbours.least, size.neighbours.strength)
  log(`neighbours: ${neighbours.keys.length}`)
  const context = await trainContextModel(vocabulary, {ids, articles}, {epochs: size.epochs, threads: Number(values.threads)}, log)
  const sections = {
    ...packVocabulary(vocabulary),
    ...packSynonyms(rows),
    ...packPairs('neighbours', count, neighbours.keys, neighbours.counts),
    ...packContextModel(context)
  }
  return packContainer(sections, {made: new Date().toISOString().slice(0, 10), words, size})
}

/** The counted sections of a file, without a forest that an earlier run put in. */
function sections(file: Container): Record<string, Section> {
  return Object.fromEntries(file.names.filter((name) => !name.startsWith('replaced.')).map((name) => [name, file.get(name)]))
}

/** A word's best links: strong ones, and words common enough to have been the original. */
function strongest(links: Links, word: number, vocabulary: Vocabulary): number[] {
  const score = ([id, strength]: [number, number]) => strength * Math.log(vocabulary.counts[id]! + 1)
  return [...(links.get(word) ?? [])]
    .filter(([, strength]) => strength > 2)
    .sort((a, b) => score(b) - score(a))
    .slice(0, size.synonyms)
    .map(([id]) => id)
}
