/** Arithmetic in WebAssembly, which is at full speed from its first call; its source is `src/train/kernels`. */
import {readFileSync} from 'node:fs'
import {ContainerError} from './container.js'

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
  /** Writes where each of `count` rows begins whose lengths have 8 or 16 bits, and the end of the last. */
  startsOf8: (lengths: number, count: number, to: number) => void
  startsOf16: (lengths: number, count: number, to: number) => void
  /** Writes counts out as numbers of four bytes, see `counts.ts`; @returns their sum, in 32 bits with a sign */
  openCounts: (packed: number, count: number, to: number) => number
}

let code: WebAssembly.Module | undefined

/** @throws ContainerError where there is no WebAssembly, or none that computes with several numbers at a time */
export function compileKernels(): WebAssembly.Module {
  const bytes = code ? undefined : readFileSync(new URL('data/kernels.wasm', import.meta.url))
  try {
    code ??= new WebAssembly.Module(bytes!)
  } catch (cause) {
    const missing = 'which node --jitless lacks, and processors without SSE 4.1'
    throw new ContainerError(`the tables need WebAssembly with SIMD, ${missing}`, {cause})
  }
  return code
}

/** @param memory whose first bytes are as `workspace.ts` says */
export const openKernels = (memory: WebAssembly.Memory): Kernels =>
  new WebAssembly.Instance(compileKernels(), {table: {memory}}).exports as unknown as Kernels
