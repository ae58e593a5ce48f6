/** The report as it is, for programs. */
import type {Report} from './report.js'

export const json = (report: Report): string => `${JSON.stringify(report, undefined, 2)}\n`
