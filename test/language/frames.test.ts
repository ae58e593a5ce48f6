import {describe, expect, it} from 'vitest'
import {addFrames, chooseFrames, findFrames, frameCount, framesOfPlace} from '../../src/language/frames.js'
import {dimensions} from '../../src/language/matrix.js'
import {commaId, markId} from '../../src/language/vocabulary.js'

const [the, of] = [commaId + 1, commaId + 2]
const [rare, rarer] = [5000, 6000]

function framesAt(ids: readonly number[], at: number): number[] {
  const found = new Int32Array(framesOfPlace)
  return [...found.subarray(0, findFrames(ids, at, 0, ids.length, found))]
}

describe('frames', () => {
  it('do not look at the word that stands there', () => {
    expect(framesAt([rare, the, rare, of, rare], 2)).toEqual(framesAt([rare, the, rarer, of, rare], 2))
  })

  it('take all rarer words for one', () => {
    expect(framesAt([rare, the, rare, of, rare], 2)).toEqual(framesAt([rarer, the, rare, of, rarer], 2))
  })

  it('are not there where only rarer words stand near', () => {
    expect(framesAt([rare, rare, rare, rare, rare], 2)).toEqual([])
  })

  it('tell what stands before from what stands behind', () => {
    expect(framesAt([the, of, rare, rare, rare], 2)).not.toEqual(framesAt([rare, rare, rare, the, of], 2))
  })

  it('end with the text', () => {
    expect(framesAt([rare], 0)).toEqual(framesAt([rare, markId, rare, markId, rare], 2))
  })

  it('add up where they are among the frequent ones that were kept', () => {
    const [kept, left] = framesAt([rare, the, rare, of, rare], 2)
    const counts = new Uint32Array(frameCount)
    counts[kept!] = 9
    counts[left!] = 1
    const frames = chooseFrames(new Float32Array(frameCount * dimensions).fill(1), counts, 1)
    const sum = new Float64Array(dimensions)
    addFrames(sum, frames, [rare, the, rare, of, rare], 2)
    // Four bits a number.
    expect(sum[0]).toBeCloseTo(1, 1)
  })
})
