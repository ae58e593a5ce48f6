import {describe, expect, it} from 'vitest'
import {plainScore, type Ranker, rankFeatures, rankScore} from '../../src/language/ranker.js'
import {addHiddenLayer} from '../../src/train/hidden-layer.js'
import {Random} from '../../src/train/random.js'
import type {Choice} from '../../src/train/ranker.js'

/** The word that stood there is the one of which two features agree, which no weighted sum can tell. */
function makeChoices(count: number): Choice[] {
  const random = new Random(1)
  const row = (agree: boolean) => {
    const made = new Float32Array(rankFeatures).map(() => 10 + random.next())
    const side = random.next() < 0.5 ? 1 : -1
    made[0] = 5 + side
    made[1] = 100 * (agree ? side : -side)
    return made
  }
  return Array.from({length: count}, () => {
    const target = random.below(3)
    return {rows: [0, 1, 2].map((index) => row(index === target)), target}
  })
}

const share = (choices: readonly Choice[], score: (row: Float32Array) => number) =>
  choices.filter(({rows, target}) => rows.every((row, index) => index === target || score(row) < score(rows[target]!))).length /
  choices.length

describe('addHiddenLayer', () => {
  const choices = makeChoices(1500)
  const plain = new Float32Array(rankFeatures)
  const ranker: Ranker = addHiddenLayer(plain, choices.slice(500), new Random(2))

  it('learns what a weighted sum cannot tell, whatever the scale of the features', () => {
    expect(share(choices.slice(0, 500), (row) => rankScore(ranker, row))).toBeGreaterThan(0.9)
  })

  it('leaves the plain weights as they are', () => {
    const [row] = choices[0]!.rows
    expect(plainScore(ranker, row!)).toBe(0)
  })
})
