/**
 * A linear-chain conditional random field over the lines of a page (Lafferty, McCallum and Pereira 2001) with four
 * states: before the article, in its body, in a gap inside the body, and after it.
 */

/** Potentials of a line, one for each: being body, being gap, the body starting here, the body ending here. */
export const potentialCount = 4
export const [body, gap, start, end] = [0, 1, 2, 3] as const

export interface Chain {
  /** `potentialCount` numbers for each line. */
  potentials: Float64Array
  /** Score of going from body to gap, and back. */
  enter: number
  leave: number
}

/** The state of each line on the best path (Viterbi): 0 before, 1 body, 2 gap, 3 after. */
export function decode({potentials: p, enter, leave}: Chain): Uint8Array {
  const count = p.length / potentialCount
  const states = new Uint8Array(count)
  if (count === 0) return states
  // For body, gap and after: the state from which the best path comes.
  const back = new Uint8Array(count * 3)
  let inBody = p[start]! + p[body]!
  let inGap = Number.NEGATIVE_INFINITY
  let after = Number.NEGATIVE_INFINITY
  for (let line = 1; line < count; line++) {
    const at = line * potentialCount
    // Before the article nothing is scored.
    const fromBefore = p[at + start]!
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
  }
  let state = inBody + p[(count - 1) * potentialCount + end]! > after ? 1 : 3
  for (let line = count - 1; line >= 0; line--) {
    states[line] = state
    if (state > 0 && line > 0) state = back[line * 3 + state - 1]!
    else state = 0
  }
  return states
}
