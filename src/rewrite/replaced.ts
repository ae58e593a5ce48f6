/** A document as the language tables judge it, read once for all rules and for the verdict. */
import {type Candidate, findCandidates} from '../language/features.js'
import {openReading, type Reading} from '../language/fit.js'
import {type Judgement, judge} from '../language/judgement.js'
import {loadEnglish} from '../language/language.js'
import {addText, type Run, unknownShare} from '../language/words.js'
import type {Document, Passage} from './document.js'

/** A document's words, and the way back to its tokens. */
export interface Words {
  run: Run
  reading: Reading
  candidates: readonly Candidate[]
  unknown: number
  /** Passage and token index of each word number; the token is -1 for a passage's end. */
  places: readonly {passage: Passage; token: number}[]
  /** Where each passage begins among the word numbers. */
  starts: readonly number[]
}

const known = {words: new WeakMap<Document, Words>(), judgement: new WeakMap<Document, Judgement>()}

/** @returns the document's words as numbers, and how each fits its place */
export function readWords(document: Document): Words {
  return remember(known.words, document, () => {
    const language = loadEnglish()
    const run: Run = {ids: [], skip: []}
    const places: {passage: Passage; token: number}[] = []
    const starts: number[] = []
    for (const passage of document.passages) {
      starts.push(run.ids.length)
      addText(run, passage.text, passage.tokens, language)
      for (let token = 0; token < passage.tokens.length; token++) places.push({passage, token})
      places.push({passage, token: -1})
    }
    const reading = openReading(language, run.ids)
    return {run, reading, places, starts, unknown: unknownShare(run), candidates: findCandidates(language, run, reading)}
  })
}

/** What a sure finding of another rule adds to the log-odds that the page was rewritten, and the most that all add. */
const evidence = {each: 1, words: 250, most: 4}

/**
 * @param found confidence of the sure findings that other rules made on the page, summed; asked for again, the judgement
 *   stays what it was
 * @returns which words were probably replaced, and whether the page was rewritten
 */
export function judgeDocument(document: Document, found: number): Judgement {
  return remember(known.judgement, document, () => {
    const {candidates, unknown} = readWords(document)
    const added = Math.min(evidence.most, (evidence.each * found * evidence.words) / Math.max(evidence.words, document.words))
    return judge(loadEnglish(), candidates, unknown, added)
  })
}

function remember<Value extends object>(values: WeakMap<Document, Value>, document: Document, make: () => Value): Value {
  const value = values.get(document) ?? make()
  values.set(document, value)
  return value
}
