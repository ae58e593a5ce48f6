/** Assembles the code of `src/language/kernels.ts`: `npm run kernels` writes it where it is shipped. */
import wabt from 'wabt'
import {counting} from './counts.js'
import {expecting} from './expect.js'
import {score} from './score.js'
import {walkTrees} from './trees.js'

const text = `(module (memory (import "table" "memory") 1)
  ${expecting}
  ${score}
  ${walkTrees}
  ${counting})`

/** @returns the bytes of `kernels.wasm` */
export async function assembleKernels(): Promise<Uint8Array> {
  const {parseWat} = await wabt()
  return parseWat('kernels', text, {simd: true, bulk_memory: true}).toBinary({}).buffer
}
