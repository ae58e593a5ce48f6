/** Files and standard input, read one after the other. */
import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {largestFile, tooLarge} from '../article/decode.js'
import {explain} from '../files/explain.js'
import {defaultExtensions} from '../files/extensions.js'
import {isInside} from '../files/inside.js'
import {stdinName} from '../files/stdin-name.js'
import {nearest} from '../mistakes/nearest.js'
import {UsageError} from '../mistakes/usage-error.js'
import {type Context, commands, write} from './context.js'
import type {FileFlags} from './file-options.js'
import type {Target} from './format-option.js'
import {tellIgnored} from './left-out.js'

/** A file that was read, or why it could not be. */
export type Input = {path: string; bytes: Buffer} | {path: string; failure: string}

/** The inputs of a run. */
export interface Chosen {
  /** Each once; `-` is standard input. */
  paths: string[]
  /** What could not be found or searched. */
  failures: {path: string; reason: string}[]
  /** Standard input was asked for, but goes by the name of an ignored file. */
  stdinIgnored: boolean
}

export interface ChooseOptions extends FileFlags {
  /** What is written to is not searched. */
  outDir?: string
  removed?: string
  format?: readonly Target[]
  quiet?: boolean
}

/**
 * Finds the files. Says on standard error which of those named are ignored, and when nothing has changed.
 *
 * @param given files, folders and globs; `-` is standard input, and so is nothing at all when it is not a terminal
 * @returns the files in the order in which they were named, those of a folder or glob sorted
 * @throws UsageError when there is nothing to read, when git cannot tell what changed, or when the first path is no file
 *   and looks like a sub-command
 */
export async function choosePaths(given: readonly string[], options: ChooseOptions, context: Context): Promise<Chosen> {
  const {ext: extensions = defaultExtensions, ignore = true, changed = false, since, stdinFilename} = options
  if (given.includes('')) throw new UsageError('the name of a file is empty')
  const named = given.length === 0 && changed ? ['.'] : withDefault(given, context)
  // Most pipes need no search, and start without it.
  if (named.every((path) => path === '-') && stdinFilename === undefined) return {paths: ['-'], failures: [], stdinIgnored: false}
  const except = writtenTo(options)
  const {findAll, GitError} = await import('../files/find-all.js')
  const {paths, ignored, failures} = await findAll(named, {extensions, ignore, except, stdinFilename, changed, since}).catch((error) => {
    throw error instanceof GitError ? new UsageError(error.message) : error
  })
  if (ignored.length > 0 && !options.quiet) await write(context.stderr, tellIgnored(ignored))
  else if (changed && paths.length === 0 && !options.quiet) await write(context.stderr, 'unspun: no files changed\n')
  return {
    paths,
    failures: failures.map(({path, error}) => ({path, reason: typeof error === 'string' ? error : explain(error)})),
    stdinIgnored: named.includes('-') && !paths.includes('-')
  }
}

/** @returns files and folders that the run writes to, but for a folder in which it works */
function writtenTo({outDir, removed, format = []}: ChooseOptions): string[] {
  const places = [outDir, removed, ...format.map(({file}) => file)].filter((place) => place !== undefined)
  return places.filter((place) => !isInside(place, '.'))
}

function withDefault(given: readonly string[], context: Context): readonly string[] {
  const [first] = given
  if (first !== undefined) {
    const command = nearest(first, commands)
    if (command && !existsSync(first)) {
      const hint = command === first ? 'a command comes before its options:' : 'did you mean'
      throw new UsageError(`no file is called ${first}; ${hint} unspun ${command}${command === first ? '' : '?'}`)
    }
    return given
  }
  if (context.stdin.isTTY) throw new UsageError('nothing to read: name a file, or pipe text in (unspun --help tells more)')
  return ['-']
}

/** @param stdinFilename what to call standard input in the report */
export async function* readInputs(paths: readonly string[], context: Context, stdinFilename = stdinName): AsyncGenerator<Input> {
  for (const path of paths) {
    if (path === '-') yield await attempt(stdinFilename, () => readStream(context.stdin))
    else yield await attempt(path, () => readFile(path))
  }
}

async function attempt(path: string, read: () => Promise<Buffer>): Promise<Input> {
  try {
    return {path, bytes: await read()}
  } catch (error) {
    return {path, failure: explain(error as NodeJS.ErrnoException)}
  }
}

/** @throws Error when the stream breaks off, or has more than a string can hold; one that never ends is not read on */
export async function readStream(stream: Context['stdin']): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer)
    length += bytes.length
    if (length > largestFile) throw new Error(tooLarge)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
