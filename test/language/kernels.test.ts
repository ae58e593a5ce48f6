import {readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {assembleKernels} from '../../src/train/kernels/assemble.js'

it('the code that is shipped is what its source says; if it is not, run `npm run kernels`', async () => {
  const shipped = readFileSync(new URL('../../src/language/data/kernels.wasm', import.meta.url))
  expect(Buffer.from(await assembleKernels()).equals(shipped)).toBe(true)
})
