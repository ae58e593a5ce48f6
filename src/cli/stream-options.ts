/** The options of runs over a stream of documents; what runs is loaded only for them. */
import type {Command} from 'commander'
import {UsageError} from '../mistakes/usage-error.js'
import {ownField} from '../stream/record.js'

export interface StreamFlags {
  jsonl?: boolean
  /** Of JSON documents, the one that holds the article. */
  field?: string
}

export function addStreamOptions(command: Command): Command {
  return command
    .option('--jsonl', 'read and write JSON documents, one a line')
    .addOption(command.createOption('--field <name>', 'which field holds the article (text)').implies({jsonl: true}))
}

/** Options that are about files, by the names that commander gives them. */
const aboutFiles = {
  outDir: '--out-dir',
  write: '--write',
  diff: '--diff',
  concat: '--concat',
  removed: '--removed',
  format: '--format',
  baseline: '--baseline',
  reportUnused: '--report-unused',
  cache: '--cache'
} as const

const isWet = (path: string) => /\.wet(?:\.gz)?$/i.test(path)

/**
 * @param given paths
 * @returns whether documents are read, and not files
 * @throws UsageError for options that make no sense with it
 */
export function isStream(given: readonly string[], options: StreamFlags & {[name in keyof typeof aboutFiles]?: unknown}): boolean {
  const wet = given.some(isWet)
  if (!options.jsonl && !wet) return false
  const mode = options.jsonl ? '--jsonl' : 'a WET file'
  if (!options.jsonl && !given.every(isWet)) throw new UsageError('a WET file is read by itself, or with --jsonl beside other streams')
  if (options.field === ownField) throw new UsageError(`--field ${ownField}: there unspun writes its report`)
  for (const [name, flag] of Object.entries(aboutFiles)) {
    if (options[name as keyof typeof aboutFiles] !== undefined)
      throw new UsageError(`${flag} does not go with ${mode}: documents go to standard output, each with its report`)
  }
  return true
}
