/** `unspun check`: the report alone, to standard output. */
import {openSettings} from '../config/settings.js'
import {type FormatName, formats} from '../report/formats.js'
import {type FileReport, makeReport, type Report} from '../report/report.js'
import {type Context, colours, exitCodes, write} from './context.js'
import type {FileFlags} from './file-options.js'
import {choosePaths, readInputs} from './inputs.js'
import {type StripFlags, stripOptions} from './strip-options.js'
import {process} from './work.js'

export interface CheckOptions extends StripFlags, FileFlags {
  format: FormatName
  failOn: 'error' | 'warning' | 'never'
  maxWarnings?: number
  /** File of known findings. */
  baseline?: string
  reportUnusedDisableDirectives?: boolean
  evidence?: boolean
  color?: boolean
}

/** @returns the exit code */
export async function check(given: readonly string[], options: CheckOptions, context: Context): Promise<number> {
  const files: FileReport[] = []
  const {paths, failures} = await choosePaths(given, options, context)
  const settingsOf = openSettings(options)
  const reportUnused = options.reportUnusedDisableDirectives === true
  const stripFor = await stripOptions(options, paths, context, settingsOf)
  const optionsFor = async (path: string) => ({...(await stripFor(path)), reportUnused})
  const known = options.baseline === undefined ? undefined : await (await import('../silence/baseline.js')).openBaseline(options.baseline)
  for await (const input of readInputs(paths, context, options.stdinFilename)) {
    const {path, result} = await process(input, optionsFor, options)
    if ('failure' in result) failures.push({path, reason: result.failure})
    else files.push(known ? known.newIn(result.report) : result.report)
  }
  if (reportUnused) files.push(...(await (await import('../silence/find-unused.js')).findUnused(files, settingsOf, known)))
  const report = makeReport(files, failures)
  await write(context.stdout, formats[options.format](report, colours(context, 'stdout', options.color)))
  return exitCode(report, options)
}

function exitCode({failures, summary}: Report, {failOn, maxWarnings}: CheckOptions): number {
  if (failures.length > 0) return exitCodes.failure
  if (failOn === 'never') return exitCodes.clean
  const warnings = failOn === 'warning' ? summary.warnings > (maxWarnings ?? 0) : summary.warnings > (maxWarnings ?? Infinity)
  return summary.errors > 0 || warnings ? exitCodes.findings : exitCodes.clean
}
