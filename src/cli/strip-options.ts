/** The options that say what is stripped, the same for all commands that clean. */
import {dirname, resolve} from 'node:path'
import type {Command} from 'commander'
import type {StripOptions} from '../boilerplate/strip.js'
import {Templates} from '../boilerplate/templates.js'
import {rules} from '../rules.js'
import {linesOf} from '../unspun.js'
import {type Context, UsageError} from './context.js'
import {readInputs, toFile} from './inputs.js'

export interface StripFlags {
  bodyOnly?: boolean
  keep?: string[]
  keepCaptions?: boolean
  templates?: boolean
}

/** What `--keep-captions` keeps. */
const captions = 'image-credit'

export function addStripOptions(command: Command): Command {
  return command
    .option('--body-only', 'remove title, byline and date too')
    .option('--keep <rule>', 'keep the lines that this rule would remove (repeatable)', (rule: string, before: string[] = []) => [
      ...before,
      rule
    ])
    .option('--keep-captions', `keep captions and credits of pictures, like --keep ${captions}`)
    .option('--no-templates', 'do not learn from what five or more files of a folder have in common')
}

/**
 * Learns the templates of the folders that hold at least five of the files, unless that is switched off.
 *
 * @param paths of all files of the run
 * @returns the options for each file
 * @throws UsageError when a rule to keep is none that removes lines
 */
export async function stripOptions(flags: StripFlags, paths: readonly string[], context: Context): Promise<(path: string) => StripOptions> {
  const keep = [...(flags.keep ?? []), ...(flags.keepCaptions ? [captions] : [])]
  for (const rule of keep) {
    if (!Object.hasOwn(rules, rule)) throw new UsageError(`--keep ${rule}: no rule is called so; unspun explain lists them`)
    if (rules[rule]!.category !== 'boilerplate') throw new UsageError(`--keep ${rule}: this rule removes no lines`)
  }
  const fixed = {bodyOnly: flags.bodyOnly === true, keep}
  if (flags.templates === false) return () => fixed
  const templates = await learn(Templates.choose([...new Set(paths.filter((path) => path !== '-').map((path) => resolve(path)))]), context)
  return (path) => {
    const whole = resolve(path)
    const folder = dirname(whole)
    return templates.known(folder) ? {...fixed, copies: (line) => templates.others(folder, whole, line)} : fixed
  }
}

/** A file that cannot be read teaches nothing; the run itself will say why. */
async function learn(paths: readonly string[], context: Context): Promise<Templates> {
  const templates = new Templates()
  for await (const input of readInputs(paths, context)) {
    if ('failure' in input) continue
    const lines = await linesOf(toFile(input)).catch(() => undefined)
    if (lines) templates.add(dirname(input.path), input.path, lines)
  }
  return templates
}
