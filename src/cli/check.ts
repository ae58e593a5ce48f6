/** `unspun check`: the report alone, to standard output or to files. */
import {openPlan, type StripFlags} from '../config/plan.js'
import {openSettings} from '../config/settings.js'
import {UsageError} from '../mistakes/usage-error.js'
import type {Reading} from '../report/reading-shape.js'
import type {Failure, FileReport} from '../report/report.js'
import {type Context, exitCodes} from './context.js'
import type {FileFlags} from './file-options.js'
import {keepInputs, type Target} from './format-option.js'
import {choosePaths} from './inputs.js'
import {Interrupted} from './interrupt.js'
import {openOutput} from './output.js'
import type {ScaleFlags} from './scale-options.js'
import {isStream, type StreamFlags} from './stream-options.js'
import {Threshold, type ThresholdFlags} from './threshold.js'
import {work} from './work.js'

export interface CheckOptions extends StripFlags, FileFlags, ThresholdFlags, ScaleFlags, StreamFlags {
  format?: Target[]
  /** File of known findings. */
  baseline?: string
  reportUnused?: boolean
  evidence?: boolean
  color?: boolean
}

/** @returns the exit code */
export async function check(given: readonly string[], options: CheckOptions, context: Context): Promise<number> {
  if (isStream(given, options)) return (await import('./stream.js')).checkStream(given, options, context)
  const {format: targets = [{format: 'stylish'}]} = options
  const output = await openOutput(targets, context, options)
  const {paths, failures} = await choosePaths(given, options, context)
  keepInputs(targets, paths)
  const settingsOf = openSettings(options)
  const reportUnused = options.reportUnused === true
  const plan = await openPlan(options, paths, {reportUnused, evidence: options.evidence, reading: output.reads}, settingsOf)
  const known = options.baseline === undefined ? undefined : await (await import('../silence/baseline.js')).openBaseline(options.baseline)
  const threshold = new Threshold(options)
  let failed = false
  const fail = (failure: Failure) => {
    failed = true
    return output.fail(failure)
  }
  const add = (report: FileReport, reading?: Reading) => output.add(threshold.see(report), reading)
  const seen: Pick<FileReport, 'path' | 'allowed'>[] = []
  try {
    for (const failure of failures) await fail(failure)
    for await (const {path, result} of work(paths, plan, options, context)) {
      if ('failure' in result) {
        await fail({path, reason: result.failure})
        continue
      }
      const {allowed} = result.report
      if (reportUnused) seen.push({path, ...(allowed && {allowed})})
      await add(known ? known.newIn(result.report) : result.report, result.reading)
    }
    if (reportUnused)
      for (const report of await (await import('../silence/find-unused.js')).findUnused(seen, settingsOf, known)) await add(report)
  } catch (error) {
    if (error instanceof UsageError || error instanceof Interrupted) throw error
    // A mistake of unspun itself; who reads the report still gets a whole one.
    await fail({path: '<unspun>', reason: (error as Error).stack ?? String(error)})
  }
  if (!(await output.end()) || failed) return exitCodes.failure
  return threshold.end(context)
}
