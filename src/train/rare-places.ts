/** What a trained context model expects in the places where rare words stand, and in others for comparison. */
import type {ContextModel} from '../language/context-model.js'
import {type ContextReading, moveTo, openContextReading, subjectWords} from '../language/context-reading.js'
import {dimensions} from '../language/matrix.js'
import type {Vocabulary} from '../language/vocabulary.js'
import type {EncodedText} from './encode.js'
import type {Random} from './random.js'

/** Places elsewhere are taken from one article in so many, and kept to so many of all and of each near-synonym. */
const settings = {every: 4, elsewhere: 40_000, each: 24}

/** What the model expects of a place. */
export type Expected = Float32Array

export type RareText = Pick<EncodedText, 'ids' | 'articles' | 'others' | 'unknown'>

/** A fair sample of the places that are offered (Vitter's algorithm R). */
export class Sample {
  /** One after the other, since a million small arrays are slow to keep. */
  #rows = new Float32Array(4 * dimensions)
  #seen = 0
  count = 0
  constructor(readonly most: number) {}

  /** @param read writes what is expected of the place */
  offer(random: Random, read: (out: Expected) => void): void {
    const at = this.#seen++ < this.most ? this.count++ : random.below(this.#seen)
    if (at >= this.most) return
    if (this.count * dimensions > this.#rows.length) {
      const rows = new Float32Array(2 * this.#rows.length)
      rows.set(this.#rows)
      this.#rows = rows
    }
    read(this.place(at))
  }

  /** @param at from 0 to `count` */
  place(at: number): Expected {
    return this.#rows.subarray(at * dimensions, (at + 1) * dimensions)
  }

  draw(random: Random): Expected {
    return this.place(random.below(this.count))
  }
}

/**
 * @param vocabulary with the rare words
 * @param near words of which some places are kept
 * @returns what is expected in the places of rare words and of those in `near`, by word, and in any
 */
export function readPlaces(
  model: ContextModel,
  {ids, articles, others, unknown}: RareText,
  vocabulary: Vocabulary,
  near: ReadonlySet<number>,
  random: Random
): {elsewhere: Sample; places: Map<number, Sample>} {
  const numbers = Uint16Array.from(others, ([word]) => vocabulary.find(word))
  const elsewhere = new Sample(settings.elsewhere)
  const places = new Map<number, Sample>()
  const placesOf = (word: number, most: number) => {
    const sample = places.get(word) ?? new Sample(most)
    places.set(word, sample)
    return sample
  }
  let next = 0
  for (let article = 0; article + 1 < articles.length; article++) {
    const [from, to] = [articles[article]!, articles[article + 1]!]
    const readAt = openArticle(model, ids.subarray(from, to))
    for (; unknown.places[next]! < to; next++) {
      const word = numbers[unknown.others[next]!]!
      const place = unknown.places[next]! - from
      if (word > 0) placesOf(word, Infinity).offer(random, (out) => readAt(place, out))
    }
    if (article % settings.every > 0) continue
    for (let place = 0; place < to - from; place++) {
      const word = ids[from + place]!
      if (word < subjectWords) continue
      elsewhere.offer(random, (out) => readAt(place, out))
      if (near.has(word)) placesOf(word, settings.each).offer(random, (out) => readAt(place, out))
    }
  }
  return {elsewhere, places}
}

/** @returns what reads a place of an article; the page's words are looked at when the first is read */
function openArticle(model: ContextModel, ids: Uint16Array): (at: number, out: Expected) => void {
  let reading: ContextReading | undefined
  const {local, topic} = model.workspace
  return (at, out) => {
    reading ??= openContextReading(model, ids)
    moveTo(reading, at)
    for (let d = 0; d < dimensions; d++) out[d] = local[d]! + topic[d]!
  }
}
