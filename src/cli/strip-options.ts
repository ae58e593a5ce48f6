/** The options that say what is stripped, the same for all commands that clean. */
import {dirname, resolve} from 'node:path'
import type {Command} from 'commander'
import {Templates} from '../boilerplate/templates.js'
import {type ConfigFlags, openSettings, type Settings} from '../config/settings.js'
import {rules} from '../rules.js'
import {linesOf, type Options} from '../unspun.js'
import {type Context, UsageError} from './context.js'
import {readInputs, stdinName, toFile} from './inputs.js'

export interface StripFlags extends ConfigFlags {
  stdinFilename?: string
  minConfidence?: number
  bodyOnly?: boolean
  keep?: string[]
  keepCaptions?: boolean
  templates?: boolean
}

/** What `--keep-captions` keeps. */
const captions = 'image-credit'

export function addStripOptions(command: Command): Command {
  return command
    .optionsGroup('Stripping:')
    .option('--body-only', 'remove title, byline and date too')
    .addOption(
      command
        .createOption('--keep <rule>', 'keep lines that this rule would remove (repeatable)')
        .choices(removing)
        .argParser((rule: string, before: string[] = []) => [...before, rule])
    )
    .option('--keep-captions', `keep captions and credits, like --keep ${captions}`)
    .option('--no-templates', 'learn nothing from lines that recur across a folder')
}

const removing = Object.keys(rules).filter((rule) => rules[rule]!.category === 'boilerplate')

export function addConfigOptions(command: Command): Command {
  return command.option('--config <file>', 'use this configuration for all files').option('--no-config', 'use no configuration')
}

/**
 * Reads the configurations, and learns the templates of the folders that hold at least five of the files, unless that is
 * switched off.
 *
 * @param flags win against configurations
 * @param paths of all files of the run
 * @returns the options for each file, by its path in the report
 * @throws UsageError when a rule to keep is none that removes lines, or a configuration cannot be used
 */
export async function stripOptions(
  flags: StripFlags,
  paths: readonly string[],
  context: Context,
  settingsOf = openSettings(flags)
): Promise<(path: string) => Promise<Options>> {
  checkKept(flags.keep ?? [])
  const learning: string[] = []
  // All of them first, so that a mistake in one shows before anything is printed.
  for (const path of paths) {
    const {templates, plugins} = await settingsOf(path === '-' ? (flags.stdinFilename ?? stdinName) : path)
    if (plugins.length > 0) await loaded(plugins)
    if (path !== '-' && templates !== false && flags.templates !== false) learning.push(resolve(path))
  }
  const templates = await learn(Templates.choose([...new Set(learning)]), context)
  return async (path) => {
    const settings = await settingsOf(path)
    const {plugins} = settings
    const options = {...choose(flags, settings), ...(plugins.length > 0 && {plugins: await loaded(plugins)})}
    const whole = resolve(path)
    const folder = dirname(whole)
    return settings.templates !== false && templates.known(folder)
      ? {...options, copies: (line: string) => templates.others(folder, whole, line)}
      : options
  }
}

function checkKept(keep: readonly string[]): void {
  for (const rule of keep) {
    if (!Object.hasOwn(rules, rule)) throw new UsageError(`--keep ${rule}: no rule is called so; unspun explain lists them`)
    if (rules[rule]!.category !== 'boilerplate') throw new UsageError(`--keep ${rule}: this rule removes no lines`)
  }
}

/** Flags beat configuration. */
function choose(flags: StripFlags, settings: Settings): Options {
  const {rules, allow} = settings
  const keep = flags.keep ?? settings.keep ?? []
  return {
    rules,
    allow,
    minConfidence: flags.minConfidence ?? settings.minConfidence,
    bodyOnly: flags.bodyOnly ?? settings.bodyOnly ?? false,
    keep: (flags.keepCaptions ?? settings.keepCaptions) ? [...keep, captions] : keep
  }
}

async function loaded(plugins: Settings['plugins']) {
  return (await import('../config/plugin-modules.js')).loadPlugins(plugins)
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
