import {writeFileSync} from 'node:fs'
import {assembleKernels} from './assemble.js'

writeFileSync('src/language/data/kernels.wasm', await assembleKernels())
