/** How well a word fits a place of a document: by counts of neighbours, and by the context model. */
import {meanOf, readPlace, scoreOf} from './context-model.js'
import type {Tables} from './language.js'
import {markId} from './vocabulary.js'

/** Words from here on say what a page is about. */
const subjectWords = 200

/** How a word fits its place, by counts of neighbours and by the context model, all in log-odds. */
export interface Fit {
  left: number
  right: number
  local: number
  topic: number
  /** All together; the counts see less, so they weigh half. */
  sum: number
}

/** A document that is being measured. */
export interface Reading {
  tables: Tables
  ids: ArrayLike<number>
  /** Mean of the page's words. */
  page: Float32Array
}

export function openReading(tables: Tables, ids: ArrayLike<number>): Reading {
  const subject = Array.from(ids).filter((id) => id >= subjectWords)
  return {tables, ids, page: meanOf(tables.context, subject.length > 0 ? subject : [markId])}
}

/** @returns a function that tells how well a word would fit at a place of the document */
export function fitAt({tables, ids, page}: Reading, at: number): (word: number) => Fit {
  const {context} = tables
  const expected = readPlace(context, ids, at, page, markId)
  const [before, behind] = [ids[at - 1] ?? markId, ids[at + 1] ?? markId]
  return (word) => {
    const left = association(tables, before, word)
    const right = association(tables, word, behind)
    const local = scoreOf(context, expected.local, word) + context.bias[word]!
    const topic = scoreOf(context, expected.topic, word)
    return {left, right, local, topic, sum: local + topic + 0.5 * (left + right)}
  }
}

/**
 * Log of observed over expected count of two neighbours, smoothed. A pair that the table does not hold was
 * seen seldom; when chance alone expects it often, it is avoided.
 */
function association({vocabulary, neighbours}: Tables, left: number, right: number): number {
  if (left === 0 || right === 0) return 0
  const expected = (vocabulary.counts[left]! * vocabulary.counts[right]!) / vocabulary.total
  const found = neighbours.count(left, right) || Math.min(2, 0.15 * expected)
  return Math.log((found + 2) / (expected + 2))
}
