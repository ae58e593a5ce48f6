/**
 * Finds set phrases and screens what rewriters make of them: `npm run train:idioms -- --corpora DIR`.
 * A phrase is set when its words keep together and when people put no near-synonym for one of them.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {Command} from 'commander'
import {readRows} from '../language/data-file.js'
import {loadEnglish} from '../language/language.js'
import {packPhraseFilter} from '../language/phrase-filter.js'
import {openCorpus} from './corpus.js'
import {type Counts, countIdioms, lookUp, middles} from './idiom-counts.js'

/** A word of a phrase that a near-synonym may have been put for. */
interface Slot {
  /** How surely an exchange is a fault, as log-odds before the text around it is looked at. */
  score: number
  /** Phrases with a near-synonym in the slot that people have written. */
  written: string[]
}

/** Fitted by logistic regression on exchanges and on human text: the phrase's count, how it keeps together, how open it is. */
const weights = {
  beside: {least: 40, bond: 3, constant: -4.25, count: 0.5, keep: 0.2, share: 0.13, open: -1.5, kept: -0.65},
  around: {least: 25, bond: 2, constant: -4.37, count: 0.34, keep: 0.3, share: 0.02, open: 0, kept: -1.35}
}
/** What a phrase from the list of known ones is surer by. */
const known = {least: 4, bonus: 0.6}

const values = new Command('npm run train:idioms --')
  .requiredOption('--corpora <dirs...>', 'folders of training text')
  .option('--keep-phrases', 'screen the phrases that there are by the near-synonyms of new tables, and choose none anew')
  .option('--out <dir>', 'where the tables go', 'src/rewrite/data')
  .parse()
  .opts<{corpora: string[]; keepPhrases?: boolean; out: string}>()

const head = `# Set phrases and how surely a near-synonym in place of their first or last word is a fault (tenths of log-odds; an empty
# cell: people exchange the word themselves). Chosen by counts of word pairs from the training text (see README, "How the
# tables are made") and from src/train/data/set-phrases.txt by src/train/idioms.ts. MIT.`

const {vocabulary, synonyms} = loadEnglish()
const size = vocabulary.size
const near = nearSynonyms()
const setPhrases = readSetPhrases()
/** The phrases that there are, where they are only screened, each with the cells of its row. */
const kept = values.keepPhrases
  ? new Map(readRows(new URL('../rewrite/data/idioms.tsv', import.meta.url)).map(([phrase = '', ...cells]) => [phrase, cells]))
  : undefined
const counts = countIdioms(openCorpus(values.corpora, new Set()), vocabulary, (line) => console.error(line))
const written = new Set<string>()
const rows: string[] = []
for (const [at, middle] of middles.entries()) choose(counts[at]!, middle)
if (!kept) writeFileSync(`${values.out}/idioms.tsv`, `${head}\n${rows.sort().join('\n')}\n`)
writeFileSync(`${values.out}/idiom-variants.bin`, packPhraseFilter(written))
console.error(`${kept?.size ?? rows.length} phrases, ${written.size} variants that people write`)

function choose({all, plain}: Counts, middle: string): void {
  const model = middle === '' ? weights.beside : weights.around
  const bondOf = middle === '' ? bondBeside : bondAround(middle)
  for (const [at, key] of plain.keys.entries()) {
    const count = plain.counts[at]!
    if (count < known.least) continue
    const [left, right] = [Math.floor(key / size), key % size]
    const phrase = [vocabulary.word(left), middle, vocabulary.word(right)].filter(Boolean).join(' ')
    const listed = setPhrases.has(phrase)
    const cells = kept?.get(phrase)
    if (kept ? !cells : count < (listed ? known.least : model.least)) continue
    const bond = bondOf(left, right, count)
    const base = model.constant + model.count * Math.log(count) + model.keep * bond + (listed ? known.bonus : 0)
    if (!kept && ((bond < model.bond && !listed) || base + 0.5 < model.kept)) continue
    const slots = [left, right].map((word, side) => {
      const slot = judgeSlot(all, word, (other) => (side === 0 ? other * size + right : left * size + other), model, base, middle)
      return (cells ? cells[side] : slot.score >= model.kept) ? slot : undefined
    })
    if (!slots.some(Boolean)) continue
    for (const slot of slots) for (const variant of slot?.written ?? []) written.add(variant)
    rows.push([phrase, ...slots.map((slot) => (slot ? Math.round(10 * slot.score) : ''))].join('\t'))
  }
}

function judgeSlot(
  all: Counts['all'],
  word: number,
  keyOf: (word: number) => number,
  model: typeof weights.beside,
  base: number,
  middle: string
): Slot {
  const others = near[word]!
  if (vocabulary.word(word).length < 3 || others.size < 3) return {score: Number.NEGATIVE_INFINITY, written: []}
  const own = lookUp(all, keyOf(word))
  let sum = own
  const found: string[] = []
  for (const other of others) {
    const key = keyOf(other)
    const count = lookUp(all, key)
    if (count === 0) continue
    sum += count
    found.push([vocabulary.word(Math.floor(key / size)), middle, vocabulary.word(key % size)].filter(Boolean).join(' '))
  }
  const share = own / sum
  const open = found.length / (others.size + 1)
  return {score: base + model.share * Math.log(share / (1.02 - share)) + model.open * open, written: found}
}

/** Pointwise mutual information. */
function bondBeside(left: number, right: number, count: number): number {
  return Math.log((count * vocabulary.total) / (vocabulary.counts[left]! * vocabulary.counts[right]!))
}

/** The same between the outer words, given the one between them. */
function bondAround(middle: string): (left: number, right: number, count: number) => number {
  const id = vocabulary.find(middle)
  const beside = counts[0]!.all
  return (left, right, count) =>
    Math.log(
      (count * vocabulary.counts[id]!) / (Math.max(1, lookUp(beside, left * size + id)) * Math.max(1, lookUp(beside, id * size + right)))
    )
}

/** Near-synonyms in both directions, by word number. */
function nearSynonyms(): Set<number>[] {
  const sets = Array.from({length: size}, () => new Set<number>())
  for (let word = 0; word < size; word++) {
    for (const other of synonyms.of(word)) {
      sets[word]!.add(other)
      sets[other]!.add(word)
    }
  }
  return sets
}

function readSetPhrases(): Set<string> {
  const text = readFileSync(new URL('data/set-phrases.txt', import.meta.url), 'utf8')
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Set(lines.flatMap((line) => line.split(/\s*,\s*/)).filter(Boolean))
}
