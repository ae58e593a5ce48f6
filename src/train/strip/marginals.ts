/** Forward and backward sums over all paths of a chain, which training needs. */
import {body, type Chain, end, gap, potentialCount, start} from '../../boilerplate/sequence.js'

const none = -1e9

function logSum(a: number, b: number): number {
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}

/** Forward and backward sums of a chain. */
export interface Marginals {
  /** Chance of body, gap, start and end at each line. */
  chances: Float64Array
  /** Expected number of ways into and out of a gap. */
  enters: number
  leaves: number
  logPartition: number
}

/** @param cost added to the score of each line when it is kept, and when it is not (`2 × line`, `2 × line + 1`) */
export function marginals({potentials: p, enter, leave}: Chain, cost?: Float64Array): Marginals {
  const count = p.length / potentialCount
  const forward = new Float64Array(count * 4).fill(none)
  const backward = new Float64Array(count * 4).fill(none)
  const keep = (line: number) => p[line * 4 + body]! + (cost ? cost[line * 2]! : 0)
  const drop = (line: number) => (cost ? cost[line * 2 + 1]! : 0)
  forward[0] = drop(0)
  forward[1] = p[start]! + keep(0)
  for (let line = 1; line < count; line++) {
    const [at, last] = [line * 4, line * 4 - 4]
    forward[at] = forward[last]! + drop(line)
    forward[at + 1] = logSum(logSum(forward[last]! + p[at + start]!, forward[last + 1]!), forward[last + 2]! + leave) + keep(line)
    forward[at + 2] = logSum(forward[last + 1]! + enter, forward[last + 2]!) + p[at + gap]! + drop(line)
    forward[at + 3] = logSum(forward[last + 1]! + p[last + end]!, forward[last + 3]!) + drop(line)
  }
  const final = (count - 1) * 4
  backward[final + 1] = p[final + end]!
  backward[final + 3] = 0
  for (let line = count - 2; line >= 0; line--) {
    const [at, next] = [line * 4, line * 4 + 4]
    const bodyNext = keep(line + 1) + backward[next + 1]!
    const gapNext = p[next + gap]! + drop(line + 1) + backward[next + 2]!
    const afterNext = drop(line + 1) + backward[next + 3]!
    backward[at] = logSum(drop(line + 1) + backward[next]!, p[next + start]! + bodyNext)
    backward[at + 1] = logSum(logSum(bodyNext, enter + gapNext), p[at + end]! + afterNext)
    backward[at + 2] = logSum(gapNext, leave + bodyNext)
    backward[at + 3] = afterNext
  }
  const z = logSum(forward[final + 1]! + p[final + end]!, forward[final + 3]!)
  const chances = new Float64Array(count * 4)
  let enters = 0
  let leaves = 0
  for (let line = 0; line < count; line++) {
    const [at, last] = [line * 4, line * 4 - 4]
    chances[at + body] = Math.exp(forward[at + 1]! + backward[at + 1]! - z)
    chances[at + gap] = Math.exp(forward[at + 2]! + backward[at + 2]! - z)
    chances[at + start] = line === 0 ? chances[at + body]! : Math.exp(forward[last]! + p[at + start]! + keep(line) + backward[at + 1]! - z)
    chances[at + end] =
      line === count - 1
        ? Math.exp(forward[at + 1]! + p[at + end]! - z)
        : Math.exp(forward[at + 1]! + p[at + end]! + drop(line + 1) + backward[at + 7]! - z)
    if (line === 0) continue
    enters += Math.exp(forward[last + 1]! + enter + p[at + gap]! + drop(line) + backward[at + 2]! - z)
    leaves += Math.exp(forward[last + 2]! + leave + keep(line) + backward[at + 1]! - z)
  }
  return {chances, enters, leaves, logPartition: z}
}
