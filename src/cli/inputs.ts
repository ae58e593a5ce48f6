/** Files and standard input, read one after the other. */
import {existsSync} from 'node:fs'
import {readFile, stat} from 'node:fs/promises'
import {VFile} from 'vfile'
import {type Context, commands, UsageError} from './context.js'
import {nearest} from './nearest.js'

/** A file that was read, or why it could not be. */
export type Input = {path: string; bytes: Buffer} | {path: string; failure: string}

export const stdinName = '<stdin>'

/**
 * @param paths as given on the command line; `-` is standard input, and so is no path at all when it is not a terminal
 * @throws UsageError when there is nothing to read, or when the first path is no file and looks like a sub-command
 */
export function choosePaths(paths: readonly string[], context: Context): string[] {
  const [first] = paths
  if (first !== undefined) {
    const command = nearest(first, commands)
    if (command && !existsSync(first)) throw new UsageError(`no file is called ${first}; did you mean unspun ${command}?`)
    return [...new Set(paths)]
  }
  if (context.stdin.isTTY) throw new UsageError('nothing to read: name a file, or pipe text in (unspun --help tells more)')
  return ['-']
}

/** @param stdinFilename what to call standard input in the report */
export async function* readInputs(paths: readonly string[], context: Context, stdinFilename = stdinName): AsyncGenerator<Input> {
  for (const path of paths) {
    if (path === '-') yield await attempt(stdinFilename, () => readStream(context.stdin))
    else yield await readOne(path)
  }
}

export const toFile = ({path, bytes}: {path: string; bytes: Buffer}) => new VFile({path, value: bytes})

async function readOne(path: string): Promise<Input> {
  const there = await stat(path).catch(() => undefined)
  if (there?.isDirectory()) return {path, failure: 'is a folder; name its files, for instance with folder/*.txt'}
  return attempt(path, () => readFile(path))
}

async function attempt(path: string, read: () => Promise<Buffer>): Promise<Input> {
  try {
    return {path, bytes: await read()}
  } catch (error) {
    return {path, failure: explain(error as NodeJS.ErrnoException)}
  }
}

const causes: Record<string, string> = {
  ENOENT: 'no such file',
  EACCES: 'may not be read (permission denied)',
  EPERM: 'may not be read (operation not permitted)',
  EMFILE: 'too many open files',
  ELOOP: 'is a loop of symbolic links',
  ENAMETOOLONG: 'the name is too long'
}

/** @returns the cause of a file system error in plain words */
export function explain(error: NodeJS.ErrnoException): string {
  return causes[error.code ?? ''] ?? error.message
}

async function readStream(stream: Context['stdin']): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer))
  return Buffer.concat(chunks)
}
