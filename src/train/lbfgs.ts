/** Limited-memory BFGS (Nocedal 1980) with a backtracking line search, for smooth functions of many weights. */

/** Computes a function's value at a point and writes its gradient. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number

export interface LbfgsOptions {
  /** Most steps. */
  iterations: number
  /** Steps whose curvature is remembered. */
  memory?: number
  /** Stops when a step lowers the value by less than this share of it. */
  tolerance?: number
}

/** Smallest part of the promised descent that a step has to bring (Armijo). */
const leastDescent = 1e-4
const mostHalvings = 20

/** @returns the point that the descent from `start` has reached */
export function minimise(
  objective: Objective,
  start: Float64Array,
  {iterations, memory = 12, tolerance = 1e-6}: LbfgsOptions
): Float64Array {
  let point = Float64Array.from(start)
  let gradient = new Float64Array(start.length)
  let value = objective(point, gradient)
  const history: {step: Float64Array; change: Float64Array; scale: number}[] = []
  for (let round = 0; round < iterations; round++) {
    const direction = descend(gradient, history)
    const slope = dot(direction, gradient)
    if (slope >= 0) return point
    let length = round === 0 ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1
    for (let halving = 0; ; halving++, length /= 2) {
      const next = point.map((at, index) => at + length * direction[index]!)
      const slopes = new Float64Array(start.length)
      const found = objective(next, slopes)
      if (found > value + leastDescent * length * slope && halving < mostHalvings) continue
      if (found >= value) return point
      const step = next.map((at, index) => at - point[index]!)
      const change = slopes.map((at, index) => at - gradient[index]!)
      const curvature = dot(step, change)
      if (curvature > 1e-12) history.push({step, change, scale: 1 / curvature})
      if (history.length > memory) history.shift()
      const small = value - found < tolerance * Math.abs(found)
      ;[point, gradient, value] = [next, slopes, found]
      if (small) return point
      break
    }
  }
  return point
}

/** The two-loop recursion: minus the inverse curvature times the gradient. */
function descend(gradient: Float64Array, history: readonly {step: Float64Array; change: Float64Array; scale: number}[]): Float64Array {
  const direction = gradient.map((slope) => -slope)
  const shares = new Float64Array(history.length)
  for (let at = history.length - 1; at >= 0; at--) {
    const {step, change, scale} = history[at]!
    shares[at] = scale * dot(step, direction)
    add(direction, change, -shares[at]!)
  }
  const last = history.at(-1)
  if (last) {
    const size = 1 / (last.scale * dot(last.change, last.change))
    for (let at = 0; at < direction.length; at++) direction[at]! *= size
  }
  for (const [at, {step, change, scale}] of history.entries()) add(direction, step, shares[at]! - scale * dot(change, direction))
  return direction
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!
  return sum
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let at = 0; at < to.length; at++) to[at]! += times * what[at]!
}
