/** A document as the language tables judge it, read once for all rules and for the verdict. */
import {type Found, findCandidates} from '../language/candidates.js'
import {openReading, type Reading} from '../language/fit.js'
import {type JudgedPage, judgePage, judgeWords} from '../language/judgement.js'
import {loadEnglish} from '../language/language.js'
import {sigmoid} from '../language/trees.js'
import {addText, type Run, unknownShare} from '../language/words.js'
import type {Document, Passage} from './document.js'
import {idsOf} from './word-ids.js'

/** A document's words, and the way back to its tokens. */
export interface Words {
  run: Run
  reading: Reading
  found: Found
  unknown: number
  /** Passage and token index of each word number; the token is -1 for a passage's end. */
  places: readonly {passage: Passage; token: number}[]
  /** Where each passage begins among the word numbers. */
  starts: readonly number[]
}

const known = {
  words: new WeakMap<Document, Words>(),
  pages: new WeakMap<Document, JudgedPage>(),
  /** By the evidence of other rules. */
  replaced: new WeakMap<Document, Map<number, Float32Array>>()
}

/** @returns the document's words as numbers, and how each fits its place */
export function readWords(document: Document): Words {
  return remember(known.words, document, () => {
    const language = loadEnglish()
    const run: Run = {ids: [], skip: []}
    const places: {passage: Passage; token: number}[] = []
    const starts: number[] = []
    for (const passage of document.passages) {
      starts.push(run.ids.length)
      addText(run, passage.text, passage.tokens, language, idsOf(passage, language.vocabulary))
      for (let token = 0; token < passage.tokens.length; token++) places.push({passage, token})
      places.push({passage, token: -1})
    }
    const reading = openReading(language, run.ids)
    return {run, reading, places, starts, unknown: unknownShare(run), found: findCandidates(language, run, reading)}
  })
}

/** What a sure finding of another rule adds to the log-odds that the page was rewritten, and the most that all add. */
const evidence = {each: 1, words: 250, most: 4}

/** A few words tell little of a page: it is taken for a person's as if so many more words had said so, with these log-odds. */
const few = {words: 10, logOdds: -1.5}

/** Probability from which a page counts as surely rewritten. */
export const surelyRewritten = 0.9
/**
 * On a rewritten page a word that is suspect at all was put in more often than the judgement expects: its log-odds are
 * stretched (Platt 1999), fitted to flags on pages that spinners left, which go further than those of the training. What a
 * page says again and again is its subject, and the odds fall with the count. Of a page of few words less is known: they
 * fall with the words that were looked at too, below so many, but not below a share of what they are.
 */
const onRewritten = {constant: 1.15, slope: 0.48, repeated: -0.4, words: 270, leastShare: 0.48}

/** @param others confidence of the sure findings that rules made on the page, summed */
const evidenceOf = ({words}: Document, others: number) =>
  Math.min(evidence.most, (evidence.each * others * evidence.words) / Math.max(evidence.words, words))

const judgedPage = (document: Document) =>
  remember(known.pages, document, () => {
    const {found, unknown} = readWords(document)
    return judgePage(loadEnglish(), found, unknown)
  })

/**
 * @param others confidence of the sure findings that rules made on the page beside those of its words' fit, summed
 * @returns probability that the page was rewritten
 */
export function rewrittenPage(document: Document, others: number): number {
  const {judged} = readWords(document).found
  const own = (judged * judgedPage(document).logOdds + few.words * few.logOdds) / (judged + few.words)
  return sigmoid(own + evidenceOf(document, others))
}

/** @returns the same by what the rules found alone, whatever words stand on the page */
export function rewrittenByRules(document: Document, others: number): number {
  return sigmoid(few.logOdds + evidenceOf(document, others))
}

/**
 * @param others see `rewrittenPage`
 * @returns probability that each of the candidates of `readWords` was put in by a rewriter
 */
export function replacedWords(document: Document, others: number): Float32Array {
  const made = remember(known.replaced, document, () => new Map<number, Float32Array>())
  const words = made.get(others) ?? judgeReplaced(document, others)
  made.set(others, words)
  return words
}

function judgeReplaced(document: Document, others: number): Float32Array {
  const {found, reading} = readWords(document)
  const words = judgeWords(loadEnglish(), found, judgedPage(document), evidenceOf(document, others))
  const page = rewrittenPage(document, others)
  const {constant, slope, repeated, leastShare} = onRewritten
  const ofPage = constant + Math.log(Math.min(1, Math.max(leastShare, found.judged / onRewritten.words)))
  return words.map((p, index) => {
    const count = reading.seen[reading.ids[found.candidates[index]!.at]!]!
    return page * sigmoid(ofPage + slope * Math.log(p / (1 - p)) + repeated * Math.log(count))
  })
}

function remember<Value extends object>(values: WeakMap<Document, Value>, document: Document, make: () => Value): Value {
  const value = values.get(document) ?? make()
  values.set(document, value)
  return value
}
