/** What the threads that train the context model are given. */
import type {Text} from './context-reader.js'
import type {Stage} from './context-stages.js'

/** Rows of numbers that are learned. */
export interface LearnedRows {
  values: Float32Array
  /** The values as the model will have them, rounded; the values themselves in a stage that does not round. */
  read: Float32Array
  /** What each row is rounded to multiples of. */
  steps: Float32Array
  /** Sums of squared gradients of each row, by which its moves shrink. */
  squares: Float32Array
}

export interface Work extends Text {
  /** Shared by all threads, which write to them without locks (Recht et al. 2011, Hogwild). */
  input: LearnedRows
  output: LearnedRows
  frames: LearnedRows
  bias: Float32Array
  weights: Float32Array
  /** Chance of each word to be trained on, when it comes. */
  keep: Float32Array
  /** Log of how often each word was seen. */
  logCounts: Float32Array
  /** Words in proportion to their frequency to the power of .75. */
  noise: Uint16Array
  /** Where articles begin. */
  starts: Uint32Array
  /** Articles in the order in which they are read: shuffled, so that no source has the last word. */
  order: Uint32Array
  thread: number
  threads: number
  stage: Stage
}
