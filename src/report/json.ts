/** The report as it is, for programs. */
import type {WholeFormat} from './formats.js'

export const json: WholeFormat = {whole: (report) => `${JSON.stringify(report, undefined, 2)}\n`}
