/** What lies behind a flag of `collocation`, for people: the counts and scores of the word and of what was probably meant. */
import {moveTo} from '../language/context-reading.js'
import type {Candidate} from '../language/features.js'
import {contextAt, measure, measures, trigramsAt} from '../language/fit.js'
import {loadEnglish} from '../language/language.js'
import {commaId, markId, numberId} from '../language/vocabulary.js'
import type {Words} from './replaced.js'

/** Words that are compared with the one that stands there. */
const most = 3

/**
 * @param candidate of the document's words
 * @param confidence that it was put in, from 0 to 1
 * @param page probability that the page was rewritten, from 0 to 1
 * @returns lines of text
 */
export function noteOf({reading, run}: Words, {at, better}: Candidate, confidence: number, page: number): string {
  const id = run.ids[at]!
  moveTo(reading, at)
  const before = run.ids[at - 1] ?? markId
  const behind = run.ids[at + 1] ?? markId
  const words = [id, ...better.slice(0, most).map((one) => one.id)]
  const rows = words.map((word) => describe(reading, word, before, behind))
  return [`replaced with probability ${confidence.toFixed(2)}; the page rewritten with ${page.toFixed(2)}`, ...rows].join('\n')
}

function describe(reading: Words['reading'], word: number, before: number, behind: number): string {
  const {vocabulary, neighbours} = loadEnglish()
  const name = vocabulary.word(word)
  const rare = word >= vocabulary.core
  const fit = new Float32Array(measures.length)
  measure(reading, word, fit)
  const sides = [
    [before, word],
    [word, behind]
  ]
  const pairs = (rare ? [] : sides).flatMap(([left = 0, right = 0]) => {
    const other = left === word ? right : left
    if (other === 0 || other === markId || other === commaId || other === numberId) return []
    const seen = Math.round(neighbours.count(left, right))
    const expected = (vocabulary.counts[left]! * vocabulary.counts[right]!) / vocabulary.total
    const phrase = `“${vocabulary.word(left)} ${vocabulary.word(right)}”`
    return [`${phrase} ${seen > 0 ? `about ${seen} times` : 'seldom or never'} (chance: ${expected.toFixed(expected < 10 ? 1 : 0)})`]
  })
  const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`
  const runs = fit.slice(trigramsAt, contextAt).filter((written) => written === 1).length
  const counted = rare
    ? `${vocabulary.counts[word]} times in the training text, too few to count its pairs`
    : `usual runs of three words: ${runs} of 3`
  const scores = [`the words around ${signed(fit[contextAt]!)}`, `the page ${signed(fit[contextAt + 1]!)}`]
  return `${name}: ${[...pairs, counted, ...scores].join('; ')}`
}
