/** What is to be done with each file of a run: flags over configurations. */
import {resolve} from 'node:path'
import {Templates} from '../boilerplate/templates.js'
import {stdinName} from '../files/stdin-name.js'
import {hint} from '../mistakes/nearest.js'
import {UsageError} from '../mistakes/usage-error.js'
import type {Recipe} from '../pool/job.js'
import {rules} from '../rules.js'
import {type ConfigFlags, openSettings, type Settings} from './settings.js'

export interface StripFlags extends ConfigFlags {
  stdinFilename?: string
  minConfidence?: number
  bodyOnly?: boolean
  keep?: string[]
  keepCaptions?: boolean
  templates?: boolean
}

/** What `--keep-captions` keeps. */
export const captions = 'image-credit'

/** What is to be done with each file. */
export interface Plan {
  /**
   * @param path in the report
   * @returns `templates`: whether what its folder has in common counts. Equal recipes are one object
   */
  recipeFor: (path: string) => Promise<{recipe: Recipe; templates: boolean}>
  /** Whole paths of the files to learn from: of folders that hold at least five of the files, unless that is switched off. */
  samples: string[]
}

/** What commands ask for besides. */
export type Wishes = Pick<Recipe['options'], 'fix' | 'suggest' | 'reportUnused' | 'reading'> & {evidence?: boolean | undefined}

/**
 * Reads the configurations of all files.
 *
 * @param flags win against configurations
 * @param paths of all files of the run
 * @throws UsageError when a rule to keep is none that removes lines, or a configuration cannot be used
 */
export async function openPlan(
  flags: StripFlags,
  paths: readonly string[],
  {evidence = false, ...wishes}: Wishes = {},
  settingsOf = openSettings(flags)
): Promise<Plan> {
  checkKept(flags.keep ?? [])
  const learning: string[] = []
  // All of them first, so that a mistake in one shows before anything is printed.
  for (const path of paths) {
    const {templates, plugins} = await settingsOf(path === '-' ? (flags.stdinFilename ?? stdinName) : path)
    if (plugins.length > 0) await (await import('./plugin-modules.js')).loadPlugins(plugins)
    if (path !== '-' && templates !== false && flags.templates !== false) learning.push(resolve(path))
  }
  const recipes = new Map<Settings, Recipe>()
  return {
    async recipeFor(path) {
      const settings = await settingsOf(path)
      const recipe = recipes.get(settings) ?? {options: {...choose(flags, settings), ...wishes}, plugins: settings.plugins, evidence}
      recipes.set(settings, recipe)
      return {recipe, templates: settings.templates !== false}
    },
    samples: Templates.choose([...new Set(learning)])
  }
}

function checkKept(keep: readonly string[]): void {
  for (const rule of keep) {
    if (!Object.hasOwn(rules, rule))
      throw new UsageError(`--keep ${rule}: no rule is called so${hint(rule, Object.keys(rules)) || '; unspun explain lists them'}`)
    if (rules[rule]!.category !== 'boilerplate') throw new UsageError(`--keep ${rule}: this rule removes no lines`)
  }
}

/** Flags beat configuration. */
function choose(flags: StripFlags, settings: Settings): Recipe['options'] {
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
