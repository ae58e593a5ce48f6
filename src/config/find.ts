/** Finds the configuration that is nearest to a file, and reads it. */
import {basename, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {lilconfig} from 'lilconfig'
import {explain} from '../cli/inputs.js'
import {ConfigError} from './config-error.js'

/** A configuration as it was read, not yet looked at. */
export interface Found {
  file: string
  value: unknown
}

/** The names, the first of a folder wins; of package.json it is the field `unspun`. */
export const configNames = ['unspun.config.json', 'unspun.config.mjs', 'package.json'] as const

/** Finds and reads configurations in one run, and remembers which folders it has searched. */
export class Finder {
  #searcher = lilconfig('unspun', {
    searchPlaces: [...configNames],
    packageProp: ['unspun'],
    ignoreEmptySearchPlaces: false,
    loaders: {'.json': parseJson, '.mjs': importModule, '.js': importModule, '.cjs': importModule}
  })

  /**
   * @param folder in which the search starts; it goes on upwards
   * @returns nothing where there is no configuration
   * @throws ConfigError when a file cannot be read
   */
  async find(folder: string): Promise<Found | undefined> {
    const found = await explained(folder, () => this.#searcher.search(folder))
    return found ? {file: found.filepath, value: found.config} : undefined
  }

  /**
   * @param file a JSON file, a module, or a package.json
   * @throws ConfigError when it cannot be read
   */
  async read(file: string): Promise<Found> {
    if (!/\.(?:json|[mc]?js)$/.test(file)) throw new ConfigError(file, 'a configuration is a .json or .mjs file')
    const found = await explained(file, () => this.#searcher.load(resolve(file)))
    if (basename(file) === 'package.json' && !found?.config) throw new ConfigError(file, 'has no field unspun')
    return {file: resolve(file), value: found?.config}
  }
}

async function explained<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ConfigError) throw error
    const {path} = error as NodeJS.ErrnoException
    throw new ConfigError(path ?? file, explain(error as NodeJS.ErrnoException))
  }
}

function parseJson(file: string, content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new ConfigError(file, `is no JSON: ${(error as Error).message}`)
  }
}

async function importModule(file: string): Promise<unknown> {
  try {
    return ((await import(pathToFileURL(file).href)) as {default?: unknown}).default
  } catch (error) {
    throw new ConfigError(file, `cannot be loaded: ${(error as Error).message}`)
  }
}
