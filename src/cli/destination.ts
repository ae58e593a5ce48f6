/** Where cleaned articles go, by the options. */
import {explain} from '../files/explain.js'
import {stdinName} from '../files/stdin-name.js'
import {UsageError} from '../mistakes/usage-error.js'
import type {Page} from '../output/page.js'
import type {RemovedLines} from '../output/removed.js'
import {harmlessLines} from '../report/printable.js'
import {type Context, colours, isLog, write} from './context.js'
import {isInput} from './over-input.js'

export interface DestinationFlags {
  outDir?: string
  write?: boolean
  diff?: boolean
  removed?: string
  color?: boolean
  /** Changes nothing on the way into a pipe. */
  raw?: boolean
}

/** @returns why the page could not be written, if it could not */
type Deliver = (page: Page) => Promise<string | undefined>

export interface Destination {
  put: Deliver
  /** Has to be called, also when the run fails half way. */
  close: () => Promise<void>
}

/**
 * @param paths of all files of the run
 * @throws UsageError when what is removed cannot be kept where it should
 */
export async function openDestination(flags: DestinationFlags, paths: readonly string[], context: Context): Promise<Destination> {
  const deliver = await chooseDelivery(flags, paths, context)
  // The files that it was taken from are gone with `--write`, so it is all that is left of them.
  const removed = flags.removed === undefined ? undefined : await openRemoved(flags.removed, paths, flags.write === true)
  return {
    put: async (page) => {
      const failure = await attempt(async () => {
        // First, for the input may be gone afterwards.
        await removed?.add(page)
        return deliver(page)
      }, flags)
      if (failure !== undefined) await removed?.undo()
      return failure
    },
    close: async () => removed?.close()
  }
}

/** @returns why it failed, if it did */
async function attempt(task: () => Promise<string | undefined>, {outDir}: DestinationFlags): Promise<string | undefined> {
  try {
    return await task()
  } catch (error) {
    return `not written${outDir === undefined ? '' : ` to ${outDir}`}: ${explain(error as NodeJS.ErrnoException, 'written')}`
  }
}

async function chooseDelivery(
  {outDir, write: inPlace, diff, removed, color, raw}: DestinationFlags,
  paths: readonly string[],
  context: Context
): Promise<Deliver> {
  if (outDir !== undefined) {
    const {OutDir} = await import('../output/out-dir.js')
    const folder = new OutDir(outDir, paths, removed)
    return (page) => (page.path === stdinName ? folder.write(page, 'stdin.txt') : folder.write(page))
  }
  if (inPlace) return (await import('../output/replace.js')).replaceInput
  if (diff) return diffPrinter(context, color, raw)
  return async ({text}) => {
    await write(context.stdout, isLog(context, raw) ? harmlessLines(text) : text)
    return undefined
  }
}

async function diffPrinter(context: Context, color?: boolean, raw?: boolean): Promise<Deliver> {
  const {paintDiff, unifiedDiff} = await import('../output/diff.js')
  const {exactText, isWebPage} = await import('../output/page.js')
  const chalk = colours(context, 'stdout', color)
  const forPeople = isLog(context, raw) || chalk.level > 0
  return async (page) => {
    if (isWebPage(page)) return 'no diff: its text cannot be compared with the markup of a web page'
    const before = exactText(page)
    if (before === undefined) return 'no diff: it is not in UTF-8, which --write would make of it'
    const diff = unifiedDiff(page.path, before, page.text)
    await write(context.stdout, forPeople ? paintDiff(diff, chalk) : diff)
    return undefined
  }
}

/** @param keep what an earlier run put there */
async function openRemoved(path: string, inputs: readonly string[], keep: boolean): Promise<RemovedLines> {
  if (isInput(path, inputs)) throw new UsageError(`--removed ${path} would write over an input`)
  const {RemovedLines: Lines} = await import('../output/removed.js')
  return Lines.open(path, {keep}).catch((error) => {
    throw new UsageError(`--removed ${path}: ${explain(error, 'written')}`)
  })
}
