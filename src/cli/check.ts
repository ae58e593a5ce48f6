/** `unspun check`: the report alone, to standard output or to files. */
import type {Failure} from '../report/report.js'
import {type Context, exitCodes, UsageError, write} from './context.js'
import type {Target} from './format-option.js'
import {choosePaths, readInputs} from './inputs.js'
import {openOutput} from './output.js'
import {type StripFlags, stripOptions} from './strip-options.js'
import {addToTally, exitCodeFor, onlyLoud, onlySure, type ThresholdFlags, tooMany} from './threshold.js'
import {process} from './work.js'

export interface CheckOptions extends StripFlags, ThresholdFlags {
  format?: Target[]
  stdinFilename?: string
  evidence?: boolean
  color?: boolean
}

/** @returns the exit code */
export async function check(given: readonly string[], options: CheckOptions, context: Context): Promise<number> {
  const output = await openOutput(options.format ?? [{format: 'stylish'}], context, options)
  const paths = choosePaths(given, context)
  const optionsFor = await stripOptions(options, paths, context)
  const tally = {errors: 0, warnings: 0}
  let failed = false
  const fail = (failure: Failure) => {
    failed = true
    return output.fail(failure)
  }
  try {
    for await (const input of readInputs(paths, context, options.stdinFilename)) {
      const {path, result} = await process(input, optionsFor, options)
      if ('failure' in result) {
        await fail({path, reason: result.failure})
        continue
      }
      const report = onlySure(result.report, options)
      addToTally(tally, report)
      await output.add(onlyLoud(report, options))
    }
  } catch (error) {
    if (error instanceof UsageError) throw error
    // A mistake of unspun itself; who reads the report still gets a whole one.
    await fail({path: '<unspun>', reason: (error as Error).stack ?? String(error)})
  }
  if (!(await output.end()) || failed) return exitCodes.failure
  const notice = tooMany(tally, options)
  if (notice) await write(context.stderr, `unspun: ${notice}\n`)
  return exitCodeFor(tally, options)
}
