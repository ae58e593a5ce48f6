/** The words of a document that a spinner could have put in. */
import {moveTo} from './context-reading.js'
import {type Candidate, describe} from './features.js'
import {contextAt, measureContext, openReading, type Reading} from './fit.js'
import type {Tables} from './language.js'
import {type Ranker, rankFeatures} from './ranker.js'
import {isCandidate, type Run} from './words.js'

/** What is found in a document. */
export interface Found {
  candidates: Candidate[]
  /** Words that were looked at, those included that fit too well to be candidates, and sums over all of them. */
  judged: number
  local: number
  topic: number
}

/**
 * A word that fits its context and its page so well, in log-odds, was not put in: measured on spun text, the two thirds of
 * all words above it held 3 in 1,000 of those that the judgement would find. The rest is never measured.
 */
const fitting = -1

const own = new Float32Array(rankFeatures)

/**
 * @param reading of the run, where there is one already
 */
export function findCandidates(tables: Tables & {ranker: Ranker}, {ids, skip}: Run, reading: Reading = openReading(tables, ids)): Found {
  const found: Found = {candidates: [], judged: 0, local: 0, topic: 0}
  for (let at = 0; at < ids.length; at++) {
    if (!isCandidate(tables, ids[at]!) || skip[at]) continue
    moveTo(reading, at)
    measureContext(reading, ids[at]!, own, 0)
    const [local, topic] = [own[contextAt]!, own[contextAt + 1]!]
    found.judged++
    found.local += local
    found.topic += topic
    if (local + topic < fitting) found.candidates.push(describe(reading, tables.ranker, skip))
  }
  return found
}
