import {describe, expect, it} from 'vitest'
import {parseFeature, readFeatures} from '../../src/boilerplate/features.js'

/** A feature of each line of a page on which some lines have a bullet. */
function values(feature: string, ...bullet: number[]): number[] {
  const signals = new Map([
    ['bullet', Float32Array.from(bullet)],
    ['words', new Float32Array(bullet.length)]
  ])
  return [...readFeatures(signals, [parseFeature(feature)])].map((value) => Number(value.toFixed(2)))
}

describe('a feature', () => {
  it.each([
    ['bullet', [1, 0, 1, 0]],
    ['mean(bullet,-2,-1)', [0, 1, 0.5, 0.5]],
    ['any(bullet,1,2)', [1, 1, 0, 0]],
    ['most(bullet,-1,-1)', [0, 1, 0, 1]],
    ['before(bullet)', [0, 0.69, 0.69, 1.1]],
    ['after(bullet)>0.5', [1, 1, 0, 0]],
    ['share(bullet)', [0, 0.5, 0.5, 1]],
    ['since(bullet)', [0, 0.75, 0.6, 0.75]],
    ['place', [0, 0.33, 0.67, 1]]
  ])('%s', (name, expected) => {
    expect(values(name, 1, 0, 1, 0)).toEqual(expected)
  })

  it('has to be known', () => {
    expect(() => values('colour', 1)).toThrow('no signal is called colour')
    expect(() => parseFeature('mean(bullet')).toThrow('no feature is called mean(bullet')
    expect(() => parseFeature('sum(bullet)')).toThrow('no feature is called sum(bullet)')
  })
})
