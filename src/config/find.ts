/** Finds the configuration that is nearest to a file, and reads it. */
import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {basename, dirname, join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {explain} from '../files/explain.js'
import {ConfigError} from './config-error.js'

/** A configuration as it was read, not yet looked at. */
export interface Found {
  file: string
  value: unknown
}

/** The names, the first of a folder wins; of package.json it is the field `unspun`. */
export const configNames = ['unspun.config.json', 'unspun.config.mjs', 'package.json'] as const

/** Finds and reads configurations in one run, each once. Most runs find none, so that loading a library would be most of the work. */
export class Finder {
  #read = new Map<string, Promise<Found | undefined>>()

  /**
   * @param folder in which the search starts; it goes on upwards
   * @returns nothing where there is no configuration
   * @throws ConfigError when a file cannot be read
   */
  async find(folder: string): Promise<Found | undefined> {
    for (let at = resolve(folder); ; at = dirname(at)) {
      for (const name of configNames) {
        const file = join(at, name)
        const found = existsSync(file) ? await this.#open(file) : undefined
        if (found) return found
      }
      if (at === dirname(at)) return undefined
    }
  }

  /**
   * @param file a JSON file, a module, or a package.json
   * @throws ConfigError when it cannot be read
   */
  async read(file: string): Promise<Found> {
    if (!/\.(?:json|[mc]?js)$/.test(file)) throw new ConfigError(file, 'a configuration is a .json or .mjs file')
    const found = await this.#open(resolve(file))
    if (!found) throw new ConfigError(file, 'has no field unspun')
    return found
  }

  #open(file: string): Promise<Found | undefined> {
    const found = this.#read.get(file) ?? readAny(file)
    this.#read.set(file, found)
    return found
  }
}

/** @returns nothing for a package.json that does not speak of unspun */
async function readAny(file: string): Promise<Found | undefined> {
  const content = await readText(file)
  if (basename(file) === 'package.json') {
    if (!content.includes('"unspun"')) return undefined
    const value = (parseJson(file, content) as {unspun?: unknown} | null)?.unspun
    return value === undefined ? undefined : {file, value}
  }
  return {file, value: file.endsWith('.json') ? parseJson(file, content) : await importModule(file)}
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new ConfigError(file, explain(error as NodeJS.ErrnoException))
  }
}

function parseJson(file: string, content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\ufeff/, ''))
  } catch (error) {
    // The rest of the message quotes the file, which may be a link to somebody's secrets.
    throw new ConfigError(file, `is no JSON${/ at position \d+( \(line \d+ column \d+\))?/.exec((error as Error).message)?.[0] ?? ''}`)
  }
}

async function importModule(file: string): Promise<unknown> {
  try {
    return ((await import(pathToFileURL(file).href)) as {default?: unknown}).default
  } catch (error) {
    throw new ConfigError(file, `cannot be loaded: ${(error as Error).message}`)
  }
}
