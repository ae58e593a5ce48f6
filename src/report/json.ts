/** The report as it is, for programs. */
import type {WholeFormat} from './formats.js'
import {harmlessJson} from './printable.js'

export const json: WholeFormat = {whole: (report) => `${harmlessJson(JSON.stringify(report, undefined, 2))}\n`}
