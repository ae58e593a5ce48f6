/**
 * A linear-chain conditional random field over the lines of a page (Lafferty, McCallum and Pereira 2001) with four
 * states: before the article, in its body, in a gap inside the body, and after it.
 */

/** Potentials of a line, one for each: being body, being gap, the body starting here, the body ending here. */
export const potentialCount = 4
const [body, gap, start, end] = [0, 1, 2, 3] as const

export interface Chain {
  /** `potentialCount` numbers for each line. */
  potentials: Float64Array
  /** Score of going from body to gap, and back. */
  enter: number
  leave: number
}

/** @returns the potentials of each line: its features times the weights, and the bias */
export function readPotentials(features: Float32Array, width: number, weights: Float64Array): Float64Array {
  const count = features.length / width
  const potentials = new Float64Array(count * potentialCount)
  const bias = width * potentialCount
  for (let line = 0; line < count; line++) {
    let b = weights[bias]!
    let g = weights[bias + 1]!
    let s = weights[bias + 2]!
    let e = weights[bias + 3]!
    const row = line * width
    for (let column = 0; column < width; column++) {
      const value = features[row + column]!
      if (value === 0) continue
      const at = column * potentialCount
      b += value * weights[at]!
      g += value * weights[at + 1]!
      s += value * weights[at + 2]!
      e += value * weights[at + 3]!
    }
    const to = line * potentialCount
    potentials[to] = b
    potentials[to + 1] = g
    potentials[to + 2] = s
    potentials[to + 3] = e
  }
  return potentials
}

/** The state of each line on the best path (Viterbi): 0 before, 1 body, 2 gap, 3 after. */
export function decode({potentials: p, enter, leave}: Chain): Uint8Array {
  const count = p.length / potentialCount
  const states = new Uint8Array(count)
  if (count === 0) return states
  // For body, gap and after: the state from which the best path comes.
  const back = new Uint8Array(count * 3)
  let before = 0
  let inBody = p[start]! + p[body]!
  let inGap = Number.NEGATIVE_INFINITY
  let after = Number.NEGATIVE_INFINITY
  for (let line = 1; line < count; line++) {
    const at = line * potentialCount
    const fromBefore = before + p[at + start]!
    const fromGap = inGap + leave
    const fromEnd = inBody + p[at - potentialCount + end]!
    let into = inBody
    let from = 1
    if (fromBefore > into) [into, from] = [fromBefore, 0]
    if (fromGap > into) [into, from] = [fromGap, 2]
    back[line * 3] = from
    back[line * 3 + 1] = inBody + enter >= inGap ? 1 : 2
    back[line * 3 + 2] = fromEnd >= after ? 1 : 3
    inGap = Math.max(inBody + enter, inGap) + p[at + gap]!
    after = Math.max(fromEnd, after)
    inBody = into + p[at + body]!
    before = 0
  }
  let state = inBody + p[(count - 1) * potentialCount + end]! > after ? 1 : 3
  for (let line = count - 1; line >= 0; line--) {
    states[line] = state
    if (state > 0 && line > 0) state = back[line * 3 + state - 1]!
    else state = 0
  }
  return states
}

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
