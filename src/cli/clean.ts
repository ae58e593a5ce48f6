/** `unspun [clean]`: the cleaned article to standard output, a folder or its own place, the report to standard error. */
import {formats, print} from '../report/formats.js'
import {type FileReport, makeReport} from '../report/report.js'
import {type Context, colours, exitCodes, readerLeft, UsageError, write} from './context.js'
import {type DestinationFlags, openDestination} from './destination.js'
import type {FileFlags} from './file-options.js'
import {choosePaths, readInputs, readStream} from './inputs.js'
import {type StripFlags, stripOptions} from './strip-options.js'
import {process} from './work.js'

export interface CleanOptions extends StripFlags, FileFlags, DestinationFlags {
  evidence?: boolean
  fix?: boolean
  suggest?: boolean
  concat?: boolean
  quiet?: boolean
}

/** @returns the exit code: findings do not count here, files that could not be read or written do */
export async function clean(given: readonly string[], options: CleanOptions, context: Context): Promise<number> {
  const {paths, failures, stdinIgnored} = await choosePaths(given, options, context)
  const prints = options.outDir === undefined && !options.write && !options.diff
  if (options.write && (stdinIgnored || paths.includes('-'))) throw new UsageError('--write replaces files, and standard input is none')
  if (prints && paths.length > 1 && !options.concat) {
    throw new UsageError(
      'several files: --concat prints them one after the other, --out-dir DIR writes each to a file, --write replaces them, --diff shows what changes'
    )
  }
  const files: FileReport[] = []
  const stripFor = await stripOptions(options, paths, context)
  const {fix = false, suggest = false} = options
  const optionsFor = async (path: string) => ({...(await stripFor(path)), fix, suggest})
  const destination = await openDestination(options, paths, context)
  try {
    if (stdinIgnored && prints) await write(context.stdout, await readStream(context.stdin))
    for await (const input of readInputs(paths, context, options.stdinFilename)) {
      // Nobody reads the rest.
      if (prints && readerLeft(context.stdout)) break
      if ('failure' in input) {
        failures.push({path: input.path, reason: input.failure})
        continue
      }
      const {path, result} = await process(input, optionsFor, options)
      const failure =
        'failure' in result
          ? result.failure
          : await destination.put({path, bytes: input.bytes, text: String(result.file), report: result.report})
      if (failure) failures.push({path, reason: failure})
      else if ('report' in result) files.push(result.report)
    }
  } finally {
    await destination.close()
  }
  if (!options.quiet || failures.length > 0) {
    const report = makeReport(options.quiet ? [] : files, failures)
    const look = {colours: colours(context, 'stderr', options.color), columns: context.stderr.columns}
    await write(context.stderr, print(await formats.stylish(), report, look))
  }
  return failures.length > 0 ? exitCodes.failure : exitCodes.clean
}
