/** When `check` fails: which findings count, and how many are allowed. */
import type {FileReport} from '../report/report.js'
import {type Context, exitCodes, write} from './context.js'

export interface ThresholdFlags {
  failOn: 'error' | 'warning' | 'never'
  maxWarnings?: number
  quiet?: boolean
}

/** Findings of a run, also of those that `--quiet` hides. */
export interface Tally {
  errors: number
  warnings: number
}

/** What a run of `check` found, from its reports to its exit code. */
export class Threshold {
  #flags: ThresholdFlags
  #tally: Tally = {errors: 0, warnings: 0}

  constructor(flags: ThresholdFlags) {
    this.#flags = flags
  }

  /** Counts a report in, and returns what of it is to be printed. */
  see(report: FileReport): FileReport {
    addToTally(this.#tally, report)
    return onlyLoud(report, this.#flags)
  }

  /** @returns the exit code of a run in which all files were read; says why, where no report shows it */
  async end({stderr}: Context): Promise<number> {
    const notice = tooMany(this.#tally, this.#flags)
    if (notice) await write(stderr, `unspun: ${notice}\n`)
    return exitCodeFor(this.#tally, this.#flags)
  }
}

/** @returns with `--quiet`, the report without findings below the severity that fails the run */
export function onlyLoud(report: FileReport, {quiet, failOn}: ThresholdFlags): FileReport {
  if (!quiet) return report
  const loud = failOn === 'warning' ? ['error', 'warning'] : ['error']
  return {...report, messages: report.messages.filter(({severity}) => loud.includes(severity))}
}

function addToTally(tally: Tally, {messages}: FileReport): void {
  for (const {severity} of messages) {
    if (severity === 'error') tally.errors++
    else if (severity === 'warning') tally.warnings++
  }
}

/** @returns 0 or 1, for a run in which all files were read */
export function exitCodeFor(tally: Tally, flags: ThresholdFlags): number {
  if (flags.failOn === 'never') return exitCodes.clean
  const allowed = flags.maxWarnings ?? (flags.failOn === 'warning' ? 0 : Infinity)
  return tally.errors > 0 || tally.warnings > allowed ? exitCodes.findings : exitCodes.clean
}

/** @returns what to say where nothing but `--max-warnings` fails the run, which no report shows */
export function tooMany({errors, warnings}: Tally, {failOn, maxWarnings}: ThresholdFlags): string | undefined {
  if (maxWarnings === undefined || failOn === 'never' || errors > 0 || warnings <= maxWarnings) return undefined
  return `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, and --max-warnings allows ${maxWarnings}`
}
