/** Further retext plugins, found in the project and nowhere else. */
import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {PluggableList, Plugin} from 'unified'
import type {PluginChoice} from './config.js'
import {ConfigError} from './config-error.js'

export interface PluginModule {
  name: string
  /** Of its module. */
  url: string
  options?: unknown
  /** The configuration that names it. */
  file: string
}

/**
 * @param folder of the project: its `node_modules` and those of the folders around it are searched
 * @param file of the configuration that names the plugin
 * @throws ConfigError when it is not installed there
 */
export function findModule(choice: PluginChoice, folder: string, file: string): PluginModule {
  const [name, options] = typeof choice === 'string' ? [choice] : choice
  const missing = new ConfigError(file, `plugins: ${name} is not installed in ${folder} or a folder around it`)
  const [packageName = name] = /^(?:@[^/]+\/)?[^/]+/.exec(name) ?? []
  // Node would also look at folders that are set up for the whole machine.
  if (!isInstalled(packageName, folder)) throw missing
  try {
    const url = pathToFileURL(createRequire(join(folder, 'package.json')).resolve(name)).href
    return {name, url, ...(options !== undefined && {options}), file}
  } catch (error) {
    throw new ConfigError(file, `plugins: ${name} cannot be found: ${(error as Error).message}`)
  }
}

function isInstalled(name: string, folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, 'node_modules', name))) return true
    if (at === dirname(at)) return false
  }
}

/**
 * @returns the plugins as unified uses them
 * @throws ConfigError when a module cannot be loaded, or has no plugin as its default export
 */
export function loadPlugins(modules: readonly PluginModule[]): Promise<PluggableList> {
  return Promise.all(
    modules.map(async ({name, url, options, file}) => {
      let plugin: unknown
      try {
        plugin = ((await import(url)) as {default?: unknown}).default
      } catch (error) {
        throw new ConfigError(file, `plugins: ${name} cannot be loaded: ${(error as Error).message}`)
      }
      if (typeof plugin !== 'function') throw new ConfigError(file, `plugins: ${name} is no plugin: its default export is no function`)
      return [plugin as Plugin<[unknown]>, options] as PluggableList[number]
    })
  )
}
