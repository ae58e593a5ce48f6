/** Where cleaned articles go, by the options. */
import {resolve} from 'node:path'
import {explain} from '../files/explain.js'
import type {Page} from '../output/page.js'
import {type Context, colours, UsageError, write} from './context.js'
import {stdinName} from './inputs.js'

export interface DestinationFlags {
  outDir?: string
  write?: boolean
  diff?: boolean
  removed?: string
  color?: boolean
}

export interface Destination {
  /** @returns why the page could not be written, if it could not */
  put: (page: Page) => Promise<string | undefined>
  /** Has to be called, also when the run fails half way. */
  close: () => Promise<void>
}

/**
 * @param paths of all files of the run
 * @throws UsageError when what is removed cannot be kept where it should
 */
export async function openDestination(flags: DestinationFlags, paths: readonly string[], context: Context): Promise<Destination> {
  const deliver = await chooseDelivery(flags, paths, context)
  const removed = flags.removed === undefined ? undefined : await openRemoved(flags.removed, paths)
  return {
    put: async (page) => {
      try {
        // First, for the input may be gone afterwards.
        await removed?.add(page)
        return await deliver(page)
      } catch (error) {
        return `not written${flags.outDir === undefined ? '' : ` to ${flags.outDir}`}: ${explain(error as NodeJS.ErrnoException, 'written')}`
      }
    },
    close: async () => removed?.close()
  }
}

async function chooseDelivery(
  {outDir, write: inPlace, diff, removed, color}: DestinationFlags,
  paths: readonly string[],
  context: Context
) {
  if (outDir !== undefined) {
    const {OutDir} = await import('../output/out-dir.js')
    const folder = new OutDir(outDir, paths, removed)
    return (page: Page) => (page.path === stdinName ? folder.write(page, 'stdin.txt') : folder.write(page))
  }
  if (inPlace) return (await import('../output/replace.js')).replaceInput
  if (diff) return diffPrinter(context, color)
  return async ({text}: Page) => {
    await write(context.stdout, text)
    return undefined
  }
}

async function diffPrinter(context: Context, color: boolean | undefined) {
  const {paintDiff, unifiedDiff} = await import('../output/diff.js')
  const {isWebPage, rawText} = await import('../output/page.js')
  const chalk = colours(context, 'stdout', color)
  const forPeople = context.stdout.isTTY === true || chalk.level > 0
  return async (page: Page) => {
    if (isWebPage(page)) return 'no diff: its text cannot be compared with the markup of a web page'
    const diff = unifiedDiff(page.path, rawText(page), page.text)
    await write(context.stdout, forPeople ? paintDiff(diff, chalk) : diff)
    return undefined
  }
}

async function openRemoved(path: string, inputs: readonly string[]) {
  if (inputs.some((input) => resolve(input) === resolve(path))) throw new UsageError(`--removed ${path} would write over an input`)
  const {RemovedLines} = await import('../output/removed.js')
  return RemovedLines.open(path).catch((error) => {
    throw new UsageError(`--removed ${path}: ${explain(error, 'written')}`)
  })
}
