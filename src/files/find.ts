/** From what stands on the command line to the files that are read. */
import {stat} from 'node:fs/promises'
import {basename, isAbsolute} from 'node:path'
import {hasExtension} from './extensions.js'
import type {IgnoreRules} from './ignored.js'
import {isInside} from './inside.js'
import {neverEntered} from './never-entered.js'
import {walk} from './walk.js'

export interface FindOptions {
  /** Looked for in folders, and by globs that name none. */
  extensions: readonly string[]
  /** None: nothing is left out. */
  rules?: IgnoreRules | undefined
  /** Files and folders that are left out of a search, as what is written to. */
  except?: readonly string[]
}

/** What one argument stands for. */
export interface Found {
  paths: string[]
  /** The argument itself, where it is ignored, and by what. */
  ignoredBy?: string
  /** Why nothing, or not all, was found. */
  failures: {path: string; error: NodeJS.ErrnoException | string}[]
}

/**
 * @param argument a file, a folder or a glob; a name that exists is no glob
 * @returns its files in the order of their paths' code units. What does not exist is taken for a file: reading it will tell.
 */
export async function find(argument: string, options: FindOptions): Promise<Found> {
  const kind = await stat(argument).catch(() => undefined)
  if (!kind) return (await byGlob(argument, options)) ?? {paths: [argument], failures: []}
  const isFolder = kind.isDirectory()
  const ignoredBy = options.rules?.ignoredBy(argument, isFolder)
  if (ignoredBy !== undefined) return {paths: [], ignoredBy, failures: []}
  return isFolder ? inFolder(argument, options) : {paths: [argument], failures: []}
}

async function inFolder(folder: string, {extensions, rules, except = []}: FindOptions): Promise<Found> {
  const found: Found = {paths: [], failures: []}
  let ignored = 0
  const leftOut = (path: string, isFolder: boolean) => {
    if (except.some((one) => isInside(one, path))) return true
    if (rules?.ignoredBy(path, isFolder) === undefined) return false
    ignored++
    return true
  }
  for await (const met of walk(folder, {wanted: hasExtension(extensions), leftOut})) {
    if ('error' in met) found.failures.push(met)
    else found.paths.push(met.path)
  }
  found.paths.sort()
  found.failures.sort((a, b) => (a.path < b.path ? -1 : 1))
  if (found.paths.length + found.failures.length > 0) return found
  const but = ignored > 0 ? ' that is not ignored' : ''
  return {paths: [], failures: [{path: folder, error: `no files: none in this folder ends in ${list(extensions)}${but}`}]}
}

/** @returns nothing when it is no glob */
async function byGlob(pattern: string, {extensions, rules, except = []}: FindOptions): Promise<Found | undefined> {
  const {glob, isDynamicPattern} = await import('tinyglobby')
  if (!isDynamicPattern(pattern)) return undefined
  const matches = await glob(pattern, {
    absolute: isAbsolute(pattern),
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: neverEntered.map((name) => `**/${name}/**`)
  })
  // `articles/*` means the articles; `articles/*.rst` says itself what they are.
  const named = basename(pattern).includes('.') ? matches : matches.filter(hasExtension(extensions))
  const paths = named.filter((path) => rules?.ignoredBy(path) === undefined && !except.some((one) => isInside(one, path)))
  if (paths.length > 0) return {paths: paths.sort(), failures: []}
  const ignoredBy = named.map((path) => rules?.ignoredBy(path)).find((by) => by !== undefined)
  if (ignoredBy !== undefined) return {paths, ignoredBy, failures: []}
  return {paths, failures: [{path: pattern, error: 'no files: nothing has this name, and nothing matches it'}]}
}

const list = (extensions: readonly string[]) => extensions.map((extension) => `.${extension}`).join(', ')
