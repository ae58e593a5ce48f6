/** The first bytes of the memory that `kernels.wasm` computes in: its code and what calls it know what stands where. */
import {dimensions} from './matrix.js'

/** Words, or other rows, that a list holds at most. */
export const listLength = 512
/** Rows that a forest judges at a time, and numbers of one at most. As many as stay in a core's nearest cache, as a tree then does. */
export const [rowsLength, widestRow] = [128, 64]
/** What a place expects in whole numbers of two bytes, with their scale behind them: dot products of those are fast. */
const shortRow = 2 * dimensions + 4

/** Bytes of each; all begin at multiples of 16. */
const sizes = {
  /** What each byte of a matrix's scales stands for. */
  scales: 4 * 256,
  /** Where the parts of the context model begin, in the order of `modelParts`. */
  model: 4 * 16,
  /** What a place expects by the words around it, and by its page. */
  local: 4 * dimensions,
  topic: 4 * dimensions,
  localShort: shortRow,
  topicShort: shortRow,
  /** Of the document that is read: the sum of the words a little further from the place, and the mean of the page. */
  sum: 4 * dimensions,
  page: 4 * dimensions,
  mean: 4 * dimensions,
  /** Word numbers, two bytes each. */
  list: 2 * listLength,
  /** Two scores for each word of the list. */
  scores: 8 * listLength,
  /** What a forest judges, and what comes of it. */
  rows: 4 * rowsLength * widestRow,
  sums: 8 * rowsLength
}

export const modelParts = [
  'inputRows',
  'inputScales',
  'outputRows',
  'outputScales',
  'signs',
  'core',
  'bias',
  'weights',
  'frameRows',
  'frameScales'
] as const

function layOut<Name extends string>(sizes: Record<Name, number>): Record<Name | 'end', number> {
  const places = {end: 0} as Record<Name | 'end', number>
  for (const [name, size] of Object.entries<number>(sizes)) {
    places[name as Name] = places.end
    places.end += (size + 15) & ~15
  }
  return places
}

/** Where each begins, and the end of the last. */
export const places = layOut(sizes)
