/** A configuration with all that it extends, as a list in which later items win. */
import {existsSync} from 'node:fs'
import {realpath} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, isAbsolute, resolve} from 'node:path'
import {isInside} from '../files/inside.js'
import type {Choices, Config} from './config.js'
import {ConfigError, showPath} from './config-error.js'
import type {Finder, Found} from './find.js'
import {validate} from './validate.js'

export interface Layer {
  /** The configuration in which it stands. */
  file: string
  choices: Choices
  /** For the files that these globs match, relative to `folder`; for all where there are none. */
  files?: {globs: string[]; folder: string}
}

/**
 * @param found configuration of a project
 * @returns its layers: those that it extends, then its own, then its overrides
 * @throws ConfigError when one of the configurations has a mistake, does not exist, or extends itself
 */
export function readLayers(found: Found, finder: Finder): Promise<Layer[]> {
  return read(found, dirname(found.file), [], finder)
}

/**
 * @param folder to which globs are relative: that of the configuration, but for packages that of the one that names them
 * @param above the configurations that led to this one
 */
async function read({file, value}: Found, folder: string, above: readonly string[], finder: Finder): Promise<Layer[]> {
  if (above.includes(file)) throw new ConfigError(above.at(-1)!, `extends: ${[...above, file].map(showPath).join(' → ')} is a circle`)
  const config: Config = validate(value, (reason) => new ConfigError(file, reason))
  if (!isCode(file) && [config, ...(config.overrides ?? [])].some(({plugins = []}) => plugins.length > 0))
    throw new ConfigError(file, 'plugins: are code, which only a .mjs configuration may name')
  const {$schema: _, extends: bases = [], overrides = [], ...choices} = config
  const layers: Layer[] = []
  for (const base of [bases].flat()) {
    const isPath = base.startsWith('.') || isAbsolute(base)
    const target = isPath ? resolve(dirname(file), base) : resolvePackage(base, file)
    if (!isCode(file)) await refuseCode(file, target, projectOf([...above, file]))
    if (!existsSync(target)) throw new ConfigError(file, `extends: ${base}: no such file`)
    const found = await finder.read(target)
    layers.push(...(await read(found, isPath ? dirname(found.file) : folder, [...above, file], finder)))
  }
  layers.push({file, choices})
  for (const {files: globs, ...own} of overrides) layers.push({file, choices: own, files: {globs, folder}})
  return layers
}

const isCode = (file: string) => !file.endsWith('.json')

/** The folder of the first configuration that no code vouches for. @param chain each extends the next; the last is JSON */
const projectOf = (chain: readonly string[]) => dirname(chain[chain.findLastIndex(isCode) + 1]!)

/** JSON comes with a checkout that nobody may have looked at: it reads nothing outside of the project, and runs nothing. */
async function refuseCode(file: string, target: string, project: string): Promise<void> {
  if (isCode(target)) throw new ConfigError(file, 'extends: only a .mjs configuration may name one that is code')
  const [root, place] = await Promise.all([project, target].map((path) => realpath(path).catch(() => path)))
  if (!isInside(root!, place!)) throw new ConfigError(file, 'extends: only a .mjs configuration may name one outside of its folder')
}

function resolvePackage(name: string, file: string): string {
  try {
    return createRequire(file).resolve(name)
  } catch {
    throw new ConfigError(file, `extends: ${name} is no package that can be found from here; paths start with ./`)
  }
}
