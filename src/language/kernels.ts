/** Arithmetic in WebAssembly, which is at full speed from its first call; its source is `src/train/kernels`. */
import {readFileSync} from 'node:fs'

/** Places are bytes from the start of the memory; lists hold numbers of two bytes, and end before `end`. */
export interface Kernels {
  /** Adds what words are as context, times a factor, to the numbers at `to`. */
  addInput: (to: number, list: number, end: number, factor: number) => void
  /**
   * Makes what a place expects of the words at its positions, of its frames, and of the sum and the page in the workspace.
   *
   * @param share factor of the sum
   */
  expect: (words: number, frames: number, framesEnd: number, share: number) => void
  /** Writes for each word how well it is what the place expects: by the words around it, and by its page. */
  score: (list: number, end: number, scores: number) => void
  /**
   * Sums what the trees of a forest say of the rows in the workspace, whose length is a multiple of four.
   *
   * @param roots where the first tree's begins, and the end of the last one's
   * @param stride bytes of a row
   */
  walkTrees: (roots: number, end: number, features: number, values: number, lower: number, stride: number, count: number) => void
  /** Writes where each of `count` rows begins whose lengths have one or two bytes, and the end of the last. */
  startsOfBytes: (lengths: number, count: number, to: number) => void
  startsOfPairs: (lengths: number, count: number, to: number) => void
  /** Writes counts out as numbers of four bytes, see `counts.ts`; @returns their sum */
  openCounts: (packed: number, count: number, to: number) => number
}

let code: WebAssembly.Module | undefined

/** @param memory whose first bytes are as `workspace.ts` says */
export function openKernels(memory: WebAssembly.Memory): Kernels {
  code ??= new WebAssembly.Module(readFileSync(new URL('data/kernels.wasm', import.meta.url)))
  return new WebAssembly.Instance(code, {table: {memory}}).exports as unknown as Kernels
}
