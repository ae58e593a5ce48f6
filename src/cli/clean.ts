/** `unspun [clean]`: the cleaned article to standard output, a folder or its own place, the report to standard error. */
import {openPlan, type StripFlags} from '../config/plan.js'
import {UsageError} from '../mistakes/usage-error.js'
import {formats, print} from '../report/formats.js'
import {harmlessLines} from '../report/printable.js'
import {type FileReport, makeReport} from '../report/report.js'
import {type Context, colours, exitCodes, isLog, readerLeft, write} from './context.js'
import {type DestinationFlags, openDestination} from './destination.js'
import type {FileFlags} from './file-options.js'
import {choosePaths, readStream} from './inputs.js'
import type {ScaleFlags} from './scale-options.js'
import {isStream, type StreamFlags} from './stream-options.js'
import {work} from './work.js'

export interface CleanOptions extends StripFlags, FileFlags, DestinationFlags, ScaleFlags, StreamFlags {
  evidence?: boolean
  fix?: boolean
  suggest?: boolean
  concat?: boolean
  quiet?: boolean
}

/** @returns the exit code: findings do not count here, files that could not be read or written do */
export async function clean(given: readonly string[], options: CleanOptions, context: Context): Promise<number> {
  if (isStream(given, options)) return (await import('./stream.js')).cleanStream(given, options, context)
  const {paths, failures, stdinIgnored} = await choosePaths(given, options, context)
  const prints = options.outDir === undefined && !options.write && !options.diff
  if (options.write && (stdinIgnored || paths.includes('-'))) throw new UsageError('--write replaces files, and standard input is none')
  if (prints && paths.length > 1 && !options.concat) {
    throw new UsageError(
      'several files: --concat prints them one after the other, --out-dir DIR writes each to a file, --write replaces them, --diff shows what changes'
    )
  }
  const files: FileReport[] = []
  const {fix = false, suggest = false, evidence} = options
  const plan = await openPlan(options, paths, {fix, suggest, evidence})
  const destination = await openDestination(options, paths, context)
  try {
    if (stdinIgnored && prints) {
      const bytes = await readStream(context.stdin)
      await write(context.stdout, isLog(context, options.raw) ? harmlessLines(bytes.toString()) : bytes)
    }
    for await (const {path, bytes, result} of work(paths, plan, {...options, withText: true}, context)) {
      const failure = 'failure' in result ? result.failure : await destination.put({path, bytes, ...result})
      if (failure) failures.push({path, reason: failure})
      else if ('report' in result && !options.quiet) files.push(result.report)
      // Nobody reads the rest.
      if (prints && readerLeft(context.stdout)) break
    }
  } finally {
    await destination.close()
  }
  if (!options.quiet || failures.length > 0) {
    const report = makeReport(files, failures)
    const look = {colours: colours(context, 'stderr', options.color), columns: context.stderr.columns}
    await write(context.stderr, print(await formats.stylish(), report, look))
  }
  return failures.length > 0 ? exitCodes.failure : exitCodes.clean
}
