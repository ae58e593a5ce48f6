import {expect, it} from 'vitest'
import {minimise} from '../../src/train/lbfgs.js'

it('finds the lowest point of a narrow valley (Rosenbrock’s)', () => {
  const valley = ([x = 0, y = 0]: Float64Array, gradient: Float64Array) => {
    gradient[0] = -2 * (1 - x) - 400 * x * (y - x * x)
    gradient[1] = 200 * (y - x * x)
    return (1 - x) ** 2 + 100 * (y - x * x) ** 2
  }
  const [x, y] = minimise(valley, Float64Array.of(-1.2, 1), {iterations: 200, tolerance: 1e-12})
  expect([x, y]).toEqual([expect.closeTo(1, 3), expect.closeTo(1, 3)])
})
