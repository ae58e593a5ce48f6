import {describe, expect, it} from 'vitest'
import {decode} from '../../src/boilerplate/sequence.js'
import {marginals} from '../../src/train/strip/marginals.js'

/** A chain whose lines are more or less like a body; starts, ends and gaps cost the same everywhere. */
function chain(...body: number[]) {
  return {potentials: Float64Array.from(body.flatMap((score) => [score, 0, -1, -1])), enter: -1, leave: -1}
}

describe('decode', () => {
  it('finds the body between what stands before and after', () => {
    expect([...decode(chain(-2, 3, 3, -2, -2))]).toEqual([0, 1, 1, 3, 3])
  })

  it('finds a gap inside the body', () => {
    expect([...decode(chain(3, 3, -9, -9, 3, 3))]).toEqual([1, 1, 2, 2, 1, 1])
  })

  it('bridges a weak line', () => {
    expect([...decode(chain(3, -1, 3))]).toEqual([1, 1, 1])
  })

  it('gives every page a body', () => {
    expect([...decode(chain(-5, -4, -5))]).toEqual([0, 1, 3])
  })

  it('decodes nothing to nothing', () => {
    expect(decode(chain())).toHaveLength(0)
  })
})

describe('marginals', () => {
  it('are those of all paths, counted out', () => {
    // Two lines: the body is the first, the second, or both.
    const {chances, logPartition} = marginals(chain(1, 2))
    const paths = [Math.exp(1 - 2), Math.exp(2 - 2), Math.exp(3 - 2)]
    const sum = paths.reduce((a, b) => a + b)
    expect(logPartition).toBeCloseTo(Math.log(sum))
    expect(chances[0]).toBeCloseTo((paths[0]! + paths[2]!) / sum)
    expect(chances[4]).toBeCloseTo((paths[1]! + paths[2]!) / sum)
  })
})
