/** The options for runs over many files: threads and the cache. */
import {existsSync} from 'node:fs'
import {type Command, InvalidArgumentError} from 'commander'
import type {Threads} from '../pool/crew.js'

export interface ScaleFlags {
  threads?: Threads
  cache?: boolean
  cacheLocation?: string
}

export function addScaleOptions(command: Command): Command {
  return command
    .option('--threads <n>', 'files at a time; auto (default): more where it pays', parseThreads)
    .option('--cache', 'keep results, and take those that still hold')
    .addOption(command.createOption('--cache-location <file>', 'where, if not in node_modules/.cache or here').implies({cache: true}))
}

/** @returns where results are kept, if they are */
export function cachePath({cache, cacheLocation}: ScaleFlags): string | undefined {
  if (!cache) return undefined
  return cacheLocation ?? (existsSync('node_modules') ? 'node_modules/.cache/unspun/results' : '.unspuncache')
}

const mostThreads = 256

function parseThreads(text: string): Threads {
  const count = Number(text)
  if (text === 'auto') return text
  if (!/^\d+$/.test(text) || count < 1 || count > mostThreads)
    throw new InvalidArgumentError(`It has to be auto or a number from 1 to ${mostThreads}.`)
  return count
}
