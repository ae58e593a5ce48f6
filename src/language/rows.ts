/** Where the rows of a compressed sparse row table begin; kept as lengths, which take less room. */
import type {Section} from './container.js'

/** @returns where each row begins when all stand one behind the other, and the end of the last */
export function startsOf(lengths: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1)
  let sum = 0
  for (let row = 0; row < lengths.length; row++) starts[row + 1] = sum += lengths[row]!
  return starts
}

/** @returns the lengths, below 2 ** 16, in one or two bytes, as the longest needs */
export function packLengths(lengths: Uint32Array): Section {
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  return longest < 1 << 8 ? Uint8Array.from(lengths) : Uint16Array.from(lengths)
}
