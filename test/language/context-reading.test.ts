import {describe, expect, it} from 'vitest'
import {packContainer} from '../../src/language/container.js'
import {type ContextWeights, openContextModel, packContextModel, positions, reach} from '../../src/language/context-model.js'
import {further, leastRare, moveTo, openContextReading, scoreWords} from '../../src/language/context-reading.js'
import {chooseFrames, findFrames, frameCount, framesOfPlace} from '../../src/language/frames.js'
import {addSigned, dimensions, quantise, unpackRow} from '../../src/language/matrix.js'
import {openTableFile} from '../../src/language/table-file.js'
import {markId} from '../../src/language/vocabulary.js'
import {Random} from '../../src/train/random.js'

const random = new Random(1)
const [core, rare] = [leastRare + 150, 10]
const numbers = (rows: number) => Float32Array.from({length: rows * dimensions}, () => random.next() - 0.5)
const weights: ContextWeights = {
  input: quantise(numbers(core)),
  output: addSigned(quantise(numbers(core)), numbers(rare)),
  bias: Float32Array.from({length: core + rare}, (_, at) => (at % 9) / 16 - 0.25),
  weights: numbers(positions),
  frames: chooseFrames(numbers(frameCount), new Uint32Array(frameCount).fill(1), 5000)
}
const model = openContextModel(openTableFile(packContainer(packContextModel(weights), {}), 'test'))
const textOf = (length: number) => Array.from({length}, () => random.below(core + rare))
const text = textOf(60)

/** The scores of a word, as the text that stands above the model has it. */
function scoreByHand(ids: readonly number[], at: number, word: number): [number, number] {
  const input = (id = markId) => [...unpackRow(weights.input, id < core ? id : 0)]
  const sum = (rows: readonly (readonly number[])[]) =>
    Array.from({length: dimensions}, (_, d) => rows.reduce((all, row) => all + row[d]!, 0))
  const times = (row: readonly number[], factor: number) => row.map((value) => factor * value)
  const weighted = (row: readonly number[], position: number) => row.map((value, d) => value * weights.weights[position * dimensions + d]!)
  const offsets = Array.from({length: 2 * reach + 1}, (_, k) => k - reach).filter((offset) => offset !== 0)
  const found = new Int32Array(framesOfPlace)
  const frames = [...found.subarray(0, findFrames(ids, at, 0, ids.length, found))].filter((frame) => weights.frames.index[frame]! > 0)
  const around = ids.filter((id, place) => Math.abs(place - at) > reach && Math.abs(place - at) <= reach + further && id >= leastRare)
  const subject = ids.filter((id) => id >= 200)
  const local = sum([
    ...frames.map((frame) => [...unpackRow(weights.frames.matrix, weights.frames.index[frame]! - 1)]),
    ...offsets.map((offset, position) => weighted(input(ids[at + offset]), position)),
    weighted(times(sum(around.map(input)), around.length && 1 / Math.sqrt(around.length)), 2 * reach)
  ])
  const topic = weighted(times(sum(subject.map(input)), 1 / subject.length), 2 * reach + 1)
  const output = unpackRow(weights.output, word)
  const dot = (row: readonly number[]) => row.reduce((all, value, d) => all + value * output[d]!, 0)
  return [dot(local) + weights.bias[word]!, dot(topic)]
}

const scoresAt = (reading: ReturnType<typeof openContextReading>, at: number, words = [7, core - 1, core + 3]) => {
  moveTo(reading, at)
  return [...scoreWords(reading, words).subarray(0, 2 * words.length)]
}
const rounded = (values: readonly number[]) => values.map((value) => Number(value.toFixed(3)))

describe('what the context model says of words', () => {
  it.each([0, 1, 2, 30, 58, 59])('is what its weights say, at place %i', (at) => {
    const words = [7, core - 1, core, core + rare - 1]
    const byHand = words.flatMap((word) => scoreByHand(text, at, word))
    const scores = scoresAt(openContextReading(model, text), at, words)
    for (const [index, score] of scores.entries()) expect(score).toBeCloseTo(byHand[index]!, 2)
  })

  it('is the same whichever way one came to the place', () => {
    const reading = openContextReading(model, text)
    for (const at of [0, 1, 2, 5, 40, 41, 59, 30, 31]) {
      expect(rounded(scoresAt(reading, at))).toEqual(rounded(scoresAt(openContextReading(model, text), at)))
    }
  })

  it('is the same when another document was read in between', () => {
    const [reading, other, alone] = [text, textOf(40), text].map((ids) => openContextReading(model, ids))
    for (const at of [3, 4, 9]) {
      const scores = scoresAt(alone!, at)
      moveTo(reading!, at)
      scoresAt(other!, at)
      expect([...scoreWords(reading!, [7, core - 1, core + 3]).subarray(0, 6)]).toEqual(scores)
    }
  })

  it('does not look at the word that stands there', () => {
    const ids = textOf(9)
    const local = (id: number) => scoresAt(openContextReading(model, ids.with(4, id)), 4)[0]
    expect(local(leastRare)).toBe(local(leastRare + 1))
  })

  it('counts so many words to each side whose order does not count, but not the commonest', () => {
    const countAt = (ids: readonly number[]) => {
      const reading = openContextReading(model, ids)
      moveTo(reading, 50)
      return reading.count
    }
    expect(countAt(Array(100).fill(leastRare))).toBe(2 * further)
    expect(countAt(Array(100).fill(leastRare - 1))).toBe(0)
  })

  it('is of the page also where that has more words than are added at a time', () => {
    const long = textOf(2000)
    const [, topic] = scoreByHand(long, 1000, 7)
    expect(scoresAt(openContextReading(model, long), 1000)[1]).toBeCloseTo(topic, 2)
  })
})
