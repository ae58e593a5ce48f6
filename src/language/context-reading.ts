/** What the context model expects of the places of a document, and how well words are that. */
import {type ContextModel, reach} from './context-model.js'
import {findFrames, framesOfPlace} from './frames.js'
import {dimensions} from './matrix.js'
import {commaId, markId} from './vocabulary.js'
import {places} from './workspace.js'

/** Words on each side beyond `reach` whose order does not count. */
export const further = 16
/** Commoner words say nothing of a sentence’s subject. */
export const leastRare = commaId + 100
/** Words from here on say what a page is about. */
export const subjectWords = 200

/** A document, at one place of it. */
export interface ContextReading {
  model: ContextModel
  ids: ArrayLike<number>
  at: number
  /** Mean of the words that say what the page is about. */
  page: Float32Array
  /** Of the words a little further from the place: their sum, and how many they are. It slides along the text. */
  sum: Float32Array
  count: number
}

/** @param ids word numbers of a document */
export const openContextReading = (model: ContextModel, ids: ArrayLike<number>): ContextReading => ({
  model,
  ids,
  at: Number.NEGATIVE_INFINITY,
  page: pageOf(model, ids),
  sum: new Float32Array(dimensions),
  count: 0
})

/** Adds up words as context, as many at a time as a list holds. */
function pageOf({core, kernels, list, workspace: {mean}}: ContextModel, ids: ArrayLike<number>): Float32Array {
  mean.fill(0)
  let [count, length] = [0, 0]
  const add = () => kernels.addInput(places.mean, places.list, endOf(length), 1)
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at]!
    if (id < subjectWords) continue
    count++
    list[length++] = id < core ? id : 0
    if (length < list.length) continue
    add()
    length = 0
  }
  if (count === 0) list[length++] = markId
  add()
  return mean.map((value) => value / Math.max(1, count))
}

/** Where a list of so many words ends that begins at `start`. */
const endOf = (length: number, start: number = places.list) => start + 2 * length

/** Moves to another place; the word that stands there is not looked at. */
export function moveTo(reading: ContextReading, at: number): void {
  takeWorkspace(reading)
  slide(reading, at)
  expect(reading)
}

/** Puts what the reading before keeps away, and lays out what this one does. */
function takeWorkspace(reading: ContextReading): void {
  const {model} = reading
  const {sum, page} = model.workspace
  if (model.reading === reading) return
  model.reading?.sum.set(sum)
  sum.set(reading.sum)
  page.set(reading.page)
  model.reading = reading
}

/** The words of the surroundings that come in and that go out, each in a list. */
function slide(reading: ContextReading, at: number): void {
  const {model, at: before} = reading
  const half = model.list.length / 2
  reading.at = at
  let [come, gone] = [0, half]
  if (at < before || at > before + further) {
    model.workspace.sum.fill(0)
    reading.count = 0
    for (let offset = reach + 1; offset <= reach + further; offset++) {
      come = note(reading, at - offset, come)
      come = note(reading, at + offset, come)
    }
  } else {
    for (let from = before; from < at; from++) {
      gone = note(reading, from - reach - further, gone)
      come = note(reading, from - reach, come)
      gone = note(reading, from + reach + 1, gone)
      come = note(reading, from + reach + further + 1, come)
    }
  }
  reading.count += come - (gone - half)
  model.kernels.addInput(places.sum, places.list, endOf(come), 1)
  model.kernels.addInput(places.sum, endOf(half), endOf(gone), -1)
}

/** @returns the end of the list, with the word at `at` if it counts */
function note({model: {core, list}, ids}: ContextReading, at: number, end: number): number {
  const id = ids[at]
  if (id === undefined || id < leastRare) return end
  list[end] = id < core ? id : 0
  return end + 1
}

const found = new Int32Array(framesOfPlace)

function expect({model, ids, at, count}: ContextReading): void {
  const {core, list, frames, kernels} = model
  let length = 0
  for (let offset = -reach; offset <= reach; offset++) {
    if (offset === 0) continue
    const id = ids[at + offset] ?? markId
    list[length++] = id < core ? id : 0
  }
  const words = length
  const framed = findFrames(ids, at, 0, ids.length, found)
  for (let k = 0; k < framed; k++) {
    const row = frames[found[k]!]!
    if (row > 0) list[length++] = row - 1
  }
  kernels.expect(places.list, endOf(words), endOf(length), count > 0 ? 1 / Math.sqrt(count) : 0)
}

/**
 * Scores words at the reading's place, as many as a list holds.
 *
 * @returns two scores for each word, by the words around the place, with its constant, and by the page; until the next call
 */
export function scoreWords(reading: ContextReading, words: ArrayLike<number>): Float32Array {
  const {model} = reading
  if (model.reading !== reading) moveTo(reading, reading.at)
  const {list, scores} = model
  for (let index = 0; index < words.length; index++) list[index] = words[index]!
  model.kernels.score(places.list, endOf(words.length), places.scores)
  return scores
}
