/** Finds the runs of three words that a text holds often. */
import type {Ngram} from '../language/ngram-filter.js'
import {markId} from '../language/vocabulary.js'
import {lastGrammar} from '../language/words.js'

/** The text is counted in so many turns, each of which takes the runs that begin with its share of the words. */
const turns = 6

/**
 * Runs with a word that is not known, over the end of a phrase, or of grammar words alone are left out.
 *
 * @param ids word numbers with a mark at the end of each paragraph
 * @param size words in the vocabulary; its cube must be a safe integer
 * @param least runs that are seen less often are left out
 */
export function* findTrigrams(ids: Uint16Array, size: number, least: number): Generator<Ngram> {
  for (let turn = 0; turn < turns; turn++) {
    const keys = keysOf(ids, size, turn).sort()
    for (let from = 0, to = 1; from < keys.length; from = to++) {
      while (keys[to] === keys[from]) to++
      if (to - from >= least) yield wordsOf(keys[from]!, size)
    }
  }
}

function keysOf(ids: Uint16Array, size: number, turn: number): Float64Array {
  const wanted = (at: number) => ids[at]! % turns === turn && isTold(ids[at]!, ids[at + 1]!, ids[at + 2]!)
  let count = 0
  for (let at = 0; at + 2 < ids.length; at++) if (wanted(at)) count++
  const keys = new Float64Array(count)
  let next = 0
  for (let at = 0; at + 2 < ids.length; at++) if (wanted(at)) keys[next++] = (ids[at]! * size + ids[at + 1]!) * size + ids[at + 2]!
  return keys
}

const isTold = (first: number, second: number, third: number) =>
  first !== 0 && second !== 0 && third !== 0 && second !== markId && (first > lastGrammar || second > lastGrammar || third > lastGrammar)

const wordsOf = (key: number, size: number): Ngram => [Math.floor(key / size / size), Math.floor(key / size) % size, key % size]
