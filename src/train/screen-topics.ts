/**
 * Screens the words of `topic-clash` against human text: `npm run train:topics -- --corpora DIR`. A word that the
 * rule would flag in too many of the places where people wrote it is no sign of a rewrite.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {Command} from 'commander'
import {parseText} from '../article/parse.js'
import {tokenise} from '../language/tokens.js'
import {readDocument} from '../rewrite/document.js'
import {checkTopicClash} from '../rewrite/topic-clash.js'
import {openCorpus, sampleArticles} from './corpus.js'
import {Random} from './random.js'

/** Flags that a word may have by chance, and the share of its uses by people that may be flagged. */
const most = {flags: 1, share: 0.06}
const articlesPerSource = 500

const values = new Command('npm run train:topics --')
  .requiredOption('--corpora <dirs...>', 'folders of training text')
  .option('--out <file>', 'the table that is screened', 'src/rewrite/data/confusables.tsv')
  .parse()
  .opts<{corpora: string[]; out: string}>()

const uses = new Map<string, number>()
const flags = new Map<string, number>()
const add = (counts: Map<string, number>, word: string) => counts.set(word, (counts.get(word) ?? 0) + 1)
const random = new Random(3)
for (const source of openCorpus(values.corpora, new Set())) {
  for (const article of sampleArticles(source, articlesPerSource, random)) {
    const text = article.join('\n')
    for (const {norm} of tokenise(text)) add(uses, norm)
    checkTopicClash(readDocument(parseText(text)), ({passage, start, end}) => add(flags, passage.text.slice(start, end).toLowerCase()), 0)
  }
  console.error(`${source.name}: ${[...flags.values()].reduce((sum, count) => sum + count, 0)} flags so far`)
}
const lines = readFileSync(new URL('data/confusables.tsv', import.meta.url), 'utf8').split('\n')
const kept = lines.filter((line) => {
  const word = line.split('\t')[0]!
  const flagged = flags.get(word) ?? 0
  return line.startsWith('#') || flagged <= most.flags || flagged <= most.share * (uses.get(word) ?? 0)
})
writeFileSync(values.out, kept.join('\n'))
console.error(`${kept.length} of ${lines.length} lines kept`)
