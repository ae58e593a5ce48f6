/** What the trainer of the context model reads around a place of the text. */
import {reach} from '../language/context-model.js'
import {further, leastRare} from '../language/context-reading.js'
import {markId} from '../language/vocabulary.js'
import type {Random} from './random.js'

/** The text as word numbers, and near-synonyms of each word, by rows. */
export interface Text {
  ids: Uint16Array
  rivals: Uint16Array
  rivalRows: Uint32Array
}

/** What is read as one at a position of the model. */
export interface Slot {
  words: Int32Array
  count: number
  /** The sum of the words is divided by it. */
  divisor: number
}

export interface Reader {
  /** In the order of the model's positions. */
  slots: readonly Slot[]
  /** Fills the slots for a place of the article that goes from `from` to `to`. */
  read: (at: number, from: number, to: number) => void
}

const settings = {
  /** Share of the words beside a place that are exchanged for near-synonyms, as on the pages that will be read. */
  spoilt: 0.04,
  /** Words that stand for the page; commoner ones say nothing of its subject. */
  pageWords: 16,
  commonest: 200,
  /** Draws for them, at most. */
  tries: 40
}

const beside = 2 * reach
/** Words that the slots hold at most, the slots one after the other. */
export const slotWords = beside + 2 * further + settings.pageWords

/** @param words `slotWords` numbers for the slots */
export function openReader(text: Text, words: Int32Array, random: Random): Reader {
  const slotAt = (from: number, most: number): Slot => ({words: words.subarray(from, from + most), count: 0, divisor: 1})
  const near = Array.from({length: beside}, (_, position) => slotAt(position, 1))
  const around = slotAt(beside, 2 * further)
  const page = slotAt(beside + 2 * further, settings.pageWords)
  return {
    slots: [...near, around, page],
    read(at, from, to) {
      readBeside(near, text, at, from, to, random)
      readAround(around, text, at, from, to)
      readPage(page, text, at, from, to, random)
    }
  }
}

/** Reads the words beside the place, of which some are exchanged. */
function readBeside(near: readonly Slot[], text: Text, at: number, from: number, to: number, random: Random): void {
  for (let position = 0; position < near.length; position++) {
    const slot = near[position]!
    const place = at + position - reach + (position < reach ? 0 : 1)
    const id = place < from || place >= to ? markId : text.ids[place]!
    slot.words[0] = random.next() < settings.spoilt ? drawRival(text, id, random) : id
    slot.count = 1
  }
}

/** Reads the rarer words that stand a little further, as `context-reading.ts` does. */
function readAround(around: Slot, {ids}: Text, at: number, from: number, to: number): void {
  around.count = 0
  for (let place = Math.max(from, at - reach - further); place < Math.min(to, at + reach + further + 1); place++) {
    const id = ids[place]!
    if (id < leastRare || Math.abs(place - at) <= reach) continue
    around.words[around.count++] = id
  }
  around.divisor = Math.sqrt(around.count)
}

/** Draws some of the article's rarer words that are not near the place, to read their mean. */
function readPage(page: Slot, {ids}: Text, at: number, from: number, to: number, random: Random): void {
  page.count = 0
  for (let tries = 0; tries < settings.tries && page.count < settings.pageWords; tries++) {
    const place = from + random.below(to - from)
    const id = ids[place]!
    if (id < settings.commonest || id === ids[at] || Math.abs(place - at) <= reach) continue
    page.words[page.count++] = id
  }
  page.divisor = page.count
}

/** @returns a near-synonym of a word, or the word itself when it has none */
export function drawRival({rivals, rivalRows}: Text, word: number, random: Random): number {
  const row = rivalRows[word]!
  const count = rivalRows[word + 1]! - row
  return count > 0 ? rivals[row + random.below(count)]! : word
}
