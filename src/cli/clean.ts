/** `unspun [clean]`: the cleaned article to standard output or a folder, the report to standard error. */
import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {formats, print} from '../report/formats.js'
import {type FileReport, makeReport, type Report} from '../report/report.js'
import {type Context, colours, exitCodes, readerLeft, UsageError, write} from './context.js'
import {choosePaths, explain, readInputs, stdinName} from './inputs.js'
import {type StripFlags, stripOptions} from './strip-options.js'
import {process} from './work.js'

export interface CleanOptions extends StripFlags {
  stdinFilename?: string
  evidence?: boolean
  outDir?: string
  fix?: boolean
  suggest?: boolean
  concat?: boolean
  quiet?: boolean
  color?: boolean
}

/** @returns the exit code: findings do not count here, unreadable files do */
export async function clean(given: readonly string[], options: CleanOptions, context: Context): Promise<number> {
  const paths = choosePaths(given, context)
  if (paths.length > 1 && !options.concat && options.outDir === undefined) {
    throw new UsageError('several files: --concat prints them one after the other, --out-dir DIR writes each to a file')
  }
  const files: FileReport[] = []
  const failures: Report['failures'] = []
  const taken = new Set<string>()
  const stripFor = await stripOptions(options, paths, context)
  const {fix = false, suggest = false} = options
  const optionsFor = (path: string) => ({...stripFor(path), fix, suggest})
  for await (const input of readInputs(paths, context, options.stdinFilename)) {
    // Nobody reads the rest.
    if (options.outDir === undefined && readerLeft(context.stdout)) break
    const {path, result} = await process(input, optionsFor, options)
    const failure = 'failure' in result ? result.failure : await put(path, String(result.file), taken, options, context)
    if (failure) failures.push({path, reason: failure})
    else if ('report' in result) files.push(result.report)
  }
  if (!options.quiet || failures.length > 0) {
    const report = makeReport(options.quiet ? [] : files, failures)
    const look = {colours: colours(context, 'stderr', options.color), columns: context.stderr.columns}
    await write(context.stderr, print(await formats.stylish(), report, look))
  }
  return failures.length > 0 ? exitCodes.failure : exitCodes.clean
}

/**
 * @param taken places in the output folder that this run has written
 * @returns why the text could not be written, if it could not
 */
async function put(path: string, text: string, taken: Set<string>, {outDir}: CleanOptions, context: Context): Promise<string | undefined> {
  if (outDir === undefined) {
    await write(context.stdout, text)
    return undefined
  }
  const target = join(outDir, place(path))
  if (taken.has(target)) return `not written: another file of this run is ${target} already`
  if (resolve(target) === resolve(path)) return `not written: --out-dir ${outDir} would put it over its own input`
  taken.add(target)
  try {
    await mkdir(dirname(target), {recursive: true})
    await writeFile(target, text)
    return undefined
  } catch (error) {
    return `${target}: ${explain(error as NodeJS.ErrnoException)}`
  }
}

/** A file's place in the output folder: its path from here, and never outside of the folder. Web pages become text. */
function place(path: string): string {
  const parts = relative('.', path === stdinName ? 'stdin.txt' : path.replace(/\.(?:x?html|htm)$/i, '.txt')).split(sep)
  return join(...parts.filter((part) => part !== '..'))
}
