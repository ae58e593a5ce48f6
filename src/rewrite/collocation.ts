/** A word that does not keep the company it stands in, where a near-synonym would: “military cope”. */
import type {Candidate} from '../language/features.js'
import {type Language, loadEnglish} from '../language/language.js'
import {markId} from '../language/vocabulary.js'
import {lastGrammar} from '../language/words.js'
import {noteOf} from './collocation-note.js'
import type {Document} from './document.js'
import {likeCase} from './letter-case.js'
import {readWords, replacedWords, rewrittenPage, type Words} from './replaced.js'
import {type Check, type Finding, rulePlugin} from './rule.js'

/** Least probability that is reported, so that a page that a person wrote shows next to nothing. */
const leastReported = 0.5

export const checkCollocation: Check = (document, report, evidence) => {
  for (const finding of findReplaced(document, loadEnglish(), evidence)) report(finding)
}

/** Plugin: flags words that a near-synonym would fit better, by counts of word pairs and a context model. */
export const unspunCollocation = rulePlugin('collocation', checkCollocation)

/** @returns the words that were probably replaced, in order */
function findReplaced(document: Document, language: Language, evidence: number): Finding[] {
  const words = readWords(document)
  const probabilities = replacedWords(document, evidence)
  const page = rewrittenPage(document, evidence)
  return words.found.candidates.flatMap((candidate, index) => {
    const confidence = probabilities[index]!
    if (confidence < leastReported || candidate.better.length === 0) return []
    return [{...describe(words, candidate, confidence, language), note: noteOf(words, candidate, confidence, page)}]
  })
}

/** The span takes in the neighbour that the word clashes with, because the phrase is what is wrong. */
function describe({run, places}: Words, {at, better}: Candidate, confidence: number, {vocabulary, neighbours}: Language): Finding {
  const {passage, token} = places[at]!
  const word = passage.tokens[token]!
  const before = passage.tokens[token - 1]
  const left = run.ids[at - 1] ?? markId
  const content = before?.kind === 'word' && left > lastGrammar && !run.skip[at - 1]
  const fits = better.filter(({id}) => neighbours.count(left, id) > 0)
  const phrase = content && fits.length > 0
  const start = phrase ? before.start : word.start
  const lead = passage.text.slice(start, word.start)
  const expected = (phrase ? fits : better)
    .slice(0, 3)
    .map(({id}) => lead + likeCase(passage.text.slice(word.start, word.end), vocabulary.word(id)))
  const actual = passage.text.slice(start, word.end)
  return {passage, start, end: word.end, expected, confidence, reason: `“${actual}” is unusual; “${expected[0]}” would be usual here`}
}
