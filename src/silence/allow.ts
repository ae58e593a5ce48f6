/** Phrases that are never flagged, such as a term of the house. */
import type {Document, Passage} from '../rewrite/document.js'

export interface Allowed {
  phrase: string
  /** Why it is right, for those who come after. */
  reason: string
}

/** A place of an allowed phrase, in UTF-16 offsets of the passages' texts, each a line, joined. */
interface Place {
  start: number
  end: number
  allowed: Allowed
}

/** Where allowed phrases stand in a document. */
export class AllowedPlaces {
  #starts = new Map<Passage, number>()
  #places: Place[] = []
  /** The largest end of a place among those up to each, so that long places are not missed. */
  #reach: number[] = []

  constructor({passages}: Document, phrases: readonly Allowed[]) {
    let length = 0
    for (const passage of passages) {
      this.#starts.set(passage, length)
      length += passage.text.length + 1
    }
    const text = passages.map((passage) => passage.text).join('\n')
    for (const allowed of phrases) {
      for (const {index, 0: found} of text.matchAll(patternOf(allowed.phrase))) {
        this.#places.push({start: index, end: index + found.length, allowed})
      }
    }
    this.#places.sort((a, b) => a.start - b.start)
    let reach = 0
    for (const {end} of this.#places) {
      reach = Math.max(reach, end)
      this.#reach.push(reach)
    }
  }

  /** @returns the phrases that a span of a passage touches */
  touching({passage, start, end}: {passage: Passage; start: number; end: number}): Allowed[] {
    const shift = this.#starts.get(passage) ?? 0
    const found: Allowed[] = []
    let [from, to] = [0, this.#places.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (this.#places[middle]!.start < shift + end) from = middle + 1
      else to = middle
    }
    for (let at = from - 1; at >= 0 && this.#reach[at]! > shift + start; at--) {
      if (this.#places[at]!.end > shift + start) found.push(this.#places[at]!.allowed)
    }
    return found
  }
}

/** Whole words in any case, with any white space between them. */
function patternOf(phrase: string): RegExp {
  const words = phrase
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{M}\\p{N}])`, 'giu')
}
