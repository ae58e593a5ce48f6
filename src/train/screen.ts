/**
 * Screens phrase lists against human text: `npm run train:phrases -- --corpora DIR --lexical FILE`.
 * What people write themselves is no sign of a rewrite, whatever list it stands on.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {Command} from 'commander'
import {readRows} from '../language/data-file.js'
import {indexPhrases} from '../language/phrase-index.js'
import {tokenise} from '../language/tokens.js'
import {openCorpus} from './corpus.js'

interface Phrase {
  list: 'tortured-phrases' | 'filler-phrases'
  phrase: string
  expected: string
  confidence: number
  seen: number
}

/** Most times that people may have written a phrase in the training text (126 million words). */
const mostSeen = {'tortured-phrases': 0, 'filler-phrases': 250}
/** A filler that people write more often than this is evidence only on a page that is suspect. */
const sureSeen = 2
const suspectConfidence = 0.7

const heads = {
  'tortured-phrases': `# Tortured phrases and the established terms they stand for, with the confidence of a match.
# From the Problematic Paper Screener (Guillaume Cabanac, Cyril Labbé, Alexander Magazinov), CC BY 4.0,
# https://www.irit.fr/~Guillaume.Cabanac/problematic-paper-screener; changed: single words and phrases that
# people write themselves are left out (see src/train/screen.ts).`,
  'filler-phrases': `# Long phrases that rewriters put for a plain word, with the confidence of a match. Compiled for this project
# from general knowledge, MIT; phrases that people write themselves are left out (see src/train/screen.ts).`
}

const values = new Command('npm run train:phrases --')
  .requiredOption('--corpora <dirs...>', 'folders of training text')
  .requiredOption('--lexical <file>', 'tortured phrases and what they stand for')
  .option('--out <dir>', 'where the lists go', 'src/rewrite/data')
  .parse()
  .opts<{corpora: string[]; lexical: string; out: string}>()

const phrases = [...readTortured(values.lexical), ...readFillers()]
const index = indexPhrases(phrases.map((one) => [one.phrase, one] as const))
for (const source of openCorpus(values.corpora, new Set())) {
  for (const article of source.articles()) {
    for (const text of article) for (const {value} of index.find(tokenise(text))) value.seen++
  }
  console.error(`${source.name}: ${phrases.filter(({seen}) => seen > 0).length} phrases seen so far`)
}
for (const [list, head] of Object.entries(heads)) {
  const kept = phrases.filter((one) => one.list === list && one.seen <= mostSeen[one.list])
  const rows = kept.map(({phrase, expected, confidence, seen}) => {
    const sure = list !== 'filler-phrases' || seen <= sureSeen
    return `${phrase}\t${expected}\t${sure ? confidence : Math.min(confidence, suspectConfidence)}`
  })
  writeFileSync(`${values.out}/${list}.tsv`, `${head}\n${rows.join('\n')}\n`)
  console.error(`${list}: ${kept.length} kept`)
}

/** Single words, numbers and unknown terms are too little to go by. */
function readTortured(file: string): Phrase[] {
  const rows = new Map<string, Phrase>()
  for (const line of readFileSync(file, 'utf8').split('\n').slice(1)) {
    const [tortured = '', meant = ''] = line.split('\t')
    const phrase = tortured.toLowerCase().trim()
    const expected = cleanTerm(meant)
    if (!/^[a-z'-]+(?: [a-z'-]+)+$/.test(phrase) || !expected || expected === phrase) continue
    rows.set(phrase, {list: 'tortured-phrases', phrase, expected, confidence: phrase.split(' ').length > 2 ? 0.95 : 0.9, seen: 0})
  }
  return [...rows.values()].sort((a, b) => (a.phrase < b.phrase ? -1 : 1))
}

/** `fuzzy clustering (FC)|fuzzy clustering` gives `fuzzy clustering`. */
function cleanTerm(meant: string): string {
  const term = meant
    .split('|')[0]!
    .replace(/\(.*?\)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return /[a-z]{3}/i.test(term) && !term.includes('?') ? term : ''
}

function readFillers(): Phrase[] {
  return readRows(new URL('data/filler-phrases.tsv', import.meta.url)).map(([phrase = '', expected = '', confidence]) => ({
    list: 'filler-phrases' as const,
    phrase,
    expected,
    confidence: confidence === 'high' ? 0.85 : 0.8,
    seen: 0
  }))
}
