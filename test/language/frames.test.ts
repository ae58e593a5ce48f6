import {describe, expect, it} from 'vitest'
import {chooseFrames, findFrames, frameCount, framesOfPlace} from '../../src/language/frames.js'
import {dimensions, unpackRow} from '../../src/language/matrix.js'
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

  it('are kept where they are frequent', () => {
    const [kept, left] = framesAt([rare, the, rare, of, rare], 2)
    const counts = new Uint32Array(frameCount)
    counts[kept!] = 9
    counts[left!] = 1
    const {index, matrix} = chooseFrames(new Float32Array(frameCount * dimensions).fill(1), counts, 1)
    expect([index[kept!], index[left!]]).toEqual([1, 0])
    // Four bits a number.
    expect(unpackRow(matrix, 0)[0]).toBeCloseTo(1, 1)
  })
})
