/** A word that does not keep the company it stands in, where a near-synonym would: “military cope”. */
import {type Candidate, findCandidates, grammarWords} from '../language/features.js'
import {type Language, loadEnglish} from '../language/language.js'
import {judgePage} from '../language/page-rate.js'
import {predict} from '../language/trees.js'
import {markId} from '../language/vocabulary.js'
import {type Document, isCapital, type Passage} from './document.js'
import {type Check, type Finding, rulePlugin} from './rule.js'

/** Least probability that is reported; see the README for what it means in precision. */
const threshold = 0.7
/** Quoted speech is freer than prose, and spinners leave more of it alone. */
const quotedThreshold = 0.8

/** A document as one run of word numbers, with the way back to its tokens. */
interface Run {
  ids: number[]
  skip: number[]
  /** Passage and token index of each number; the token is -1 for a passage's end. */
  places: {passage: Passage; token: number}[]
}

export const checkCollocation: Check = (document, report, evidence) => {
  for (const finding of findReplaced(document, loadEnglish(), evidence)) report(finding)
}

/** Plugin: flags words that a near-synonym would fit better, by counts of word pairs. */
export const unspunCollocation = rulePlugin('collocation', checkCollocation)

/**
 * @param evidence that other rules have against the page, see `Check`
 * @returns the words that were probably replaced, in order
 */
function findReplaced(document: Document, language: Language, evidence: number): Finding[] {
  const run = readRun(document, language)
  const candidates = findCandidates(language, run.ids, run.skip)
  const suspects = candidates.map(({row, pull}) => ({probability: predict(language.replaced, row), pull}))
  const probabilities = judgePage(suspects, language.trainingRate, evidence, document.words)
  return candidates.flatMap((candidate, index) => {
    const {passage, token} = run.places[candidate.at]!
    const confidence = probabilities[index]!
    if (confidence < (passage.quoted[token] ? quotedThreshold : threshold) || candidate.better.length === 0) return []
    return [describe(run, candidate, confidence, language)]
  })
}

function readRun({passages}: Document, language: Language): Run {
  const run: Run = {ids: [], skip: [], places: []}
  for (const passage of passages) {
    for (const [token, one] of passage.tokens.entries()) {
      run.ids.push(language.vocabulary.id(one))
      run.skip.push(one.kind !== 'word' || isCapital(passage, one) ? 1 : 0)
      run.places.push({passage, token})
    }
    run.ids.push(markId)
    run.skip.push(1)
    run.places.push({passage, token: -1})
  }
  return run
}

/** The span takes in the neighbour that the word clashes with, because the phrase is what is wrong. */
function describe(run: Run, {at, better}: Candidate, confidence: number, {vocabulary, neighbours}: Language): Finding {
  const {passage, token} = run.places[at]!
  const word = passage.tokens[token]!
  const before = passage.tokens[token - 1]
  const left = run.ids[at - 1] ?? markId
  const content = before?.kind === 'word' && left > grammarWords && !isCapital(passage, before)
  const fits = better.filter(({id}) => neighbours.count(left, id) > 0)
  const phrase = content && fits.length > 0
  const start = phrase ? before.start : word.start
  const lead = passage.text.slice(start, word.start)
  const expected = (phrase ? fits : better).slice(0, 3).map(({id}) => lead + vocabulary.words[id]!)
  const actual = passage.text.slice(start, word.end)
  return {passage, start, end: word.end, expected, confidence, reason: `“${actual}” is unusual; “${expected[0]}” would be usual here`}
}
