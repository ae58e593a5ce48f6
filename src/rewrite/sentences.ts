/** The judgement of sentences: how likely each holds a word that a rewriter put in. */
import type {Point} from 'unist'
import {rawPoint} from '../article/positions.js'
import type {Document, Passage} from './document.js'
import {readWords, replacedWords} from './replaced.js'
import type {Finding} from './rule.js'

export interface SentenceScore {
  start: Point
  end: Point
  /** Probability, from 0 to 1, that a word of it was put in. */
  score: number
}

declare module 'vfile' {
  interface DataMap {
    /** Sentences that were probably rewritten, in order. */
    sentences: SentenceScore[]
  }
}

/** Least score of a sentence that is told. */
const leastTold = 0.5

interface Sentence {
  /** UTF-16 offsets in the passage's text. */
  start: number
  end: number
  /** Probability that all its words are the author's. */
  clean: number
}

/**
 * @param findings of all rules
 * @param cleared findings that a person wants to hear nothing of
 * @param evidence that other rules have against the page, see `rewrittenPage`; nothing where its words are not judged
 * @returns the sentences of which a word was probably put in
 */
export function judgeSentences(
  document: Document,
  findings: readonly Finding[],
  cleared: readonly Finding[],
  evidence?: number
): SentenceScore[] {
  const sentences = new Map(document.passages.map((passage) => [passage, splitSentences(passage)]))
  const flagged = new Map<Passage, Set<number>>()
  const flag = (passage: Passage, start: number) => flagged.set(passage, (flagged.get(passage) ?? new Set()).add(start))
  for (const {passage, start, confidence} of findings) {
    spoil(sentences.get(passage)!, start, confidence)
    flag(passage, start)
  }
  for (const {passage, start, end} of cleared) for (let at = start; at < end; at++) flag(passage, at)
  if (evidence !== undefined) spoilByWords(document, evidence, sentences, flagged)
  return [...sentences].flatMap(([passage, list]) =>
    list
      .filter(({clean}) => 1 - clean >= leastTold)
      .map(({start, end, clean}) => ({
        start: rawPoint(passage.paragraph, passage.text, start),
        end: rawPoint(passage.paragraph, passage.text, end),
        score: Number((1 - clean).toFixed(3))
      }))
  )
}

/** @param flagged where words stand that were counted already, or that are not to count */
function spoilByWords(
  document: Document,
  evidence: number,
  sentences: ReadonlyMap<Passage, readonly Sentence[]>,
  flagged: ReadonlyMap<Passage, ReadonlySet<number>>
): void {
  const {found, places} = readWords(document)
  const probabilities = replacedWords(document, evidence)
  for (const [index, {at}] of found.candidates.entries()) {
    const {passage, token} = places[at]!
    const {start} = passage.tokens[token]!
    if (!flagged.get(passage)?.has(start)) spoil(sentences.get(passage)!, start, probabilities[index]!)
  }
}

/** Takes a word's probability into the sentence in which it stands; looked up by halves, since a line can hold millions. */
function spoil(sentences: readonly Sentence[], at: number, probability: number): void {
  let [from, to] = [0, sentences.length - 1]
  while (from < to) {
    const middle = (from + to) >> 1
    if (sentences[middle]!.end <= at) from = middle + 1
    else to = middle
  }
  const sentence = sentences[from]
  if (sentence) sentence.clean *= 1 - Math.min(0.999, probability)
}

/** The end of a sentence, its quotation marks and brackets, and the white space behind it. */
const sentenceEnd = /[.!?…]["”’)\]]*(\s+|$)/g

function splitSentences({text}: Passage): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  for (const match of text.matchAll(sentenceEnd)) {
    const next = match.index + match[0].length
    sentences.push({start, end: next - match[1]!.length, clean: 1})
    start = next
  }
  if (start < text.length) sentences.push({start, end: text.length, clean: 1})
  return sentences
}
