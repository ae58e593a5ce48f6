/**
 * Builds the shipped table of English: `npm run train -- --corpora DIR --lexical FILE`.
 * See the README, section "How the tables are made".
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {Command} from 'commander'
import {type Container, packContainer, type Section} from '../language/container.js'
import {type Language, openLanguage, openTables} from '../language/language.js'
import {openMatrix} from '../language/matrix.js'
import {packPutIn} from '../language/put-in.js'
import {packRanker} from '../language/ranker.js'
import {packSynonyms} from '../language/synonyms.js'
import {openTableFile, type TableFile} from '../language/table-file.js'
import {packForest} from '../language/trees.js'
import {openVocabulary} from '../language/vocabulary.js'
import {trainClassifier} from './classifier.js'
import {openCorpus} from './corpus.js'
import {countTables, rivalsOf} from './count-tables.js'
import {evaluate} from './evaluate.js'
import {measurePutIn} from './measure-put-in.js'
import {measureNames} from './names.js'
import {findSisters} from './sisters.js'
import {alignPhrases, type Sources} from './spin.js'
import {addRelatives, loadIrregular, readThesaurus, type Thesaurus} from './thesaurus.js'
import {guessParts, readParts} from './wordnet.js'

interface Options {
  corpora: string[]
  lexical?: string
  without: string[]
  tables?: string
  keep?: string
  thesauri: Thesaurus[]
  spinBy: Thesaurus[]
  threads: number
  out: string
}

const values = new Command('npm run train --')
  .requiredOption('--corpora <dirs...>', 'folders of training text')
  .option('--lexical <file>', 'tortured phrases and what they stand for')
  .option('--without <names...>', 'sources to leave out, on which the tables are measured', [])
  .option('--tables <file>', 'counted tables to start from, so that the judges alone are trained')
  .option('--keep <file>', 'keep the counted tables here')
  .option('--thesauri <names...>', 'moby, wordnet', ['moby', 'wordnet'])
  .option('--spin-by <names...>', 'also measure on substitutions from this thesaurus alone', [])
  .option('--threads <n>', 'with more than one, two runs differ a little', Number, 2)
  .option('--out <file>', 'where the table goes', 'src/language/data/en.bin')
  .parse()
  .opts<Options>()

const started = Date.now()
const log = (line: string) => console.error(`${((Date.now() - started) / 1000).toFixed(0)} s  ${line}`)

const corpus = openCorpus(values.corpora, new Set(values.without))
const phrases = values.lexical
  ? readFileSync(values.lexical, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
  : []
const tables = values.tables ? new Uint8Array(readFileSync(values.tables)) : await countTables(corpus, {...values, phrases}, log)
if (values.keep) writeFileSync(values.keep, tables)
const counted = openTableFile(tables, 'tables')
const relatives = relate(counted)
const linked = packContainer({...sections(counted), ...relatives.sections}, counted.notes)
const judges = trainClassifier(
  openTables(openTableFile(linked, 'tables')),
  [...new Map(corpus.map((one) => [one.name, one])).values()],
  relatives,
  log
)
const {ranker, replaced, page, judged, trainingRate} = judges
const forests = {...packForest('replaced', replaced), ...packForest('page', page), ...packForest('judged', judged)}
const all = {...sections(counted), ...relatives.sections, ...packRanker(ranker), ...forests}
const file = packContainer(all, {...counted.notes, trainingRate})
writeFileSync(values.out, file)
log(`${values.out}: ${file.length} bytes`)
validate(openLanguage(file, values.out))

/** Measures the judgement on the sources left out, spun as in training and, with `--spin-by`, by a thesaurus alone. */
function validate(language: Language): void {
  const left = openCorpus(values.corpora, new Set(corpus.map(({name}) => name)))
  if (left.length === 0) return
  log(`on sources left out:\n${evaluate(language, left, relatives).join('\n')}`)
  for (const thesaurus of values.spinBy) {
    const sources = {...relatives, links: readThesaurus(language.vocabulary, [thesaurus]), published: new Map(), sisters: []}
    log(`spun by ${thesaurus} alone:\n${evaluate(language, left, sources).join('\n')}`)
  }
}

/** What words have to do with one another: near-synonyms, parts of speech, names. */
function relate(file: TableFile): Sources & {sections: Record<string, Section>} {
  const vocabulary = openVocabulary(file)
  const parts = readParts(vocabulary, loadIrregular())
  const published = alignPhrases(phrases, vocabulary)
  const names = measureNames(corpus, vocabulary)
  const sisters = findSisters(openMatrix(file, 'context.output'), vocabulary, guessParts(parts, names))
  log(`sisters: ${sisters.flat().length}`)
  const links = readThesaurus(vocabulary, values.thesauri)
  addRelatives(links, published, sisters)
  const rows = rivalsOf(links, vocabulary)
  log(`near-synonyms: ${rows.flat().length}`)
  const putIn = packPutIn(measurePutIn({vocabulary, links, published, sisters}))
  const sections = {...packSynonyms(rows), parts, names, 'put-in': putIn}
  return {vocabulary, links, published, sisters, sections}
}

/** The counted sections of a file. */
function sections(file: Container): Record<string, Section> {
  const counted = file.names.filter((name) => /^(?:vocabulary|neighbours|rare-neighbours|trigrams|context)\b/.test(name))
  return Object.fromEntries(counted.map((name) => [name, file.get(name)]))
}
