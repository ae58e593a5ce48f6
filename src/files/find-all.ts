/** The files of a whole command line, each once. */
import {realpath} from 'node:fs/promises'
import {basename, dirname, join, resolve} from 'node:path'
import {changedFiles} from './changed.js'
import {type Found, find} from './find.js'
import {IgnoreRules} from './ignored.js'

export {GitError} from './changed.js'

export interface FindAllOptions {
  extensions: readonly string[]
  /** Whether ignore files count. */
  ignore: boolean
  /** See `FindOptions`. */
  except?: readonly string[]
  /** The name that standard input goes by, if any. */
  stdinFilename?: string | undefined
  /** Only what git knows to be changed. */
  changed: boolean
  since?: string | undefined
}

export interface FoundAll {
  /** In the order of the arguments; those of a folder or glob are sorted. `-` is standard input. */
  paths: string[]
  /** Arguments that are ignored, and the ignore file that says so. */
  ignored: {path: string; by: string}[]
  failures: Found['failures']
}

/**
 * @param named files, folders and globs; `-` is standard input
 * @throws GitError when git cannot tell what changed
 */
export async function findAll(named: readonly string[], options: FindAllOptions): Promise<FoundAll> {
  const {extensions, except = [], stdinFilename} = options
  const rules = options.ignore ? new IgnoreRules() : undefined
  const paths = new Map<string, string>()
  const all: FoundAll = {paths: [], ignored: [], failures: []}
  for (const argument of named) {
    const isStdin = argument === '-'
    const found = isStdin ? asStdin(stdinFilename, rules) : await find(argument, {extensions, rules, except})
    if (found.ignoredBy !== undefined) all.ignored.push({path: isStdin ? stdinFilename! : argument, by: found.ignoredBy})
    all.failures.push(...found.failures)
    for (const path of found.paths) {
      const whole = path === '-' ? path : resolve(path)
      if (!paths.has(whole)) paths.set(whole, path)
    }
  }
  all.paths = [...paths.values()]
  if (options.changed) all.paths = await onlyChanged(all.paths, options.since)
  return all
}

/** Standard input is ignored like a file of the name that it goes by. */
function asStdin(name: string | undefined, rules: IgnoreRules | undefined): Found {
  const ignoredBy = name === undefined ? undefined : rules?.ignoredBy(name)
  return ignoredBy === undefined ? {paths: ['-'], failures: []} : {paths: [], ignoredBy, failures: []}
}

/** Git says where files really are, so folders are asked that too; a file that is a link stays itself. */
async function onlyChanged(paths: readonly string[], since: string | undefined): Promise<string[]> {
  const changed = await changedFiles('.', since)
  const folders = new Map<string, string>()
  const chosen: string[] = []
  for (const path of paths) {
    const folder = dirname(path)
    if (!folders.has(folder)) folders.set(folder, await realpath(folder).catch(() => resolve(folder)))
    if (path === '-' || changed.has(join(folders.get(folder)!, basename(path)))) chosen.push(path)
  }
  return chosen
}
