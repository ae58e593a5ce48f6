/** When `check` fails: which findings count, and how many are allowed. */
import type {FileReport} from '../report/report.js'
import {exitCodes} from './context.js'

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

/** @returns with `--quiet`, the report without findings below the severity that fails the run */
export function onlyLoud(report: FileReport, {quiet, failOn}: ThresholdFlags): FileReport {
  if (!quiet) return report
  const loud = failOn === 'warning' ? ['error', 'warning'] : ['error']
  return {...report, messages: report.messages.filter(({severity}) => loud.includes(severity))}
}

export function addToTally(tally: Tally, {messages}: FileReport): void {
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
  return `${warnings} warnings, and --max-warnings allows ${maxWarnings}`
}
