/** The words of a passage as numbers, looked up once for all rules. */
import type {Vocabulary} from '../language/vocabulary.js'
import type {Passage} from './document.js'

const known = new WeakMap<Passage, Uint16Array>()

/** @returns the number of each token, see `Vocabulary` */
export function idsOf(passage: Passage, vocabulary: Vocabulary): Uint16Array {
  const ids = known.get(passage) ?? Uint16Array.from(passage.tokens, vocabulary.id)
  known.set(passage, ids)
  return ids
}
