import {writeFileSync} from 'node:fs'
import {assembleKernels} from './assemble.js'

const code = await assembleKernels()
for (const from of ['src', 'dist/src']) writeFileSync(`${from}/language/data/kernels.wasm`, code)
