/** A configuration with all that it extends, as a list in which later items win. */
import {createRequire} from 'node:module'
import {dirname, isAbsolute, resolve} from 'node:path'
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
  const {$schema: _, extends: bases = [], overrides = [], ...choices} = config
  const layers: Layer[] = []
  for (const base of [bases].flat()) {
    const isPath = base.startsWith('.') || isAbsolute(base)
    const found = await finder.read(isPath ? resolve(dirname(file), base) : resolvePackage(base, file))
    layers.push(...(await read(found, isPath ? dirname(found.file) : folder, [...above, file], finder)))
  }
  layers.push({file, choices})
  for (const {files: globs, ...own} of overrides) layers.push({file, choices: own, files: {globs, folder}})
  return layers
}

function resolvePackage(name: string, file: string): string {
  try {
    return createRequire(file).resolve(name)
  } catch {
    throw new ConfigError(file, `extends: ${name} is no package that can be found from here; paths start with ./`)
  }
}
