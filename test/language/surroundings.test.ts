import {describe, expect, it} from 'vitest'
import type {ContextModel} from '../../src/language/context-model.js'
import {dimensions, quantise} from '../../src/language/matrix.js'
import {further, leastRare, openSurroundings, slide} from '../../src/language/surroundings.js'
import {Random} from '../../src/train/random.js'

const size = leastRare + 20
const random = new Random(1)
const input = quantise(Float32Array.from({length: size * dimensions}, () => random.next() - 0.5))
const model: Pick<ContextModel, 'input'> = {input}
const text = Array.from({length: 60}, () => random.below(size))

function at(place: number, ids: readonly number[] = text, around = openSurroundings()) {
  slide(around, model, ids, place)
  return {count: around.count, mean: [...around.mean].map((value) => Number(value.toFixed(4)))}
}

describe('the surroundings of a place', () => {
  it('are the same whichever way one came there', () => {
    const around = openSurroundings()
    for (const place of [0, 1, 2, 5, 40, 41, 59, 30, 31]) expect(at(place, text, around)).toEqual(at(place))
  })

  it('hold neither the words whose order counts nor the commonest', () => {
    const near = [0, 0, 0, 0, 0].map(() => leastRare + 1)
    expect(at(2, near).count).toBe(0)
    expect(at(20, Array(40).fill(leastRare - 1)).count).toBe(0)
  })

  it('reach so many words to each side', () => {
    expect(at(50, Array(100).fill(leastRare)).count).toBe(2 * further)
  })
})
