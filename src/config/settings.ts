/** What holds for a file. */
import {dirname, relative, resolve, sep} from 'node:path'
import type {Allowed} from '../silence/allow.js'
import type {RuleChoices} from './apply-rules.js'
import type {Choices} from './config.js'
import {Finder, type Found} from './find.js'
import type {Layer} from './layers.js'
import type {PluginModule} from './plugin-modules.js'

/** Plain data: two files with equal settings are treated alike. */
export interface Settings {
  /** The configurations that it comes from, the most general first. */
  from: string[]
  rules: RuleChoices
  minConfidence?: number
  bodyOnly?: boolean
  keep?: string[]
  keepCaptions?: boolean
  templates?: boolean
  /** Each with the configuration in which it stands. */
  allow: (Allowed & {file: string})[]
  plugins: PluginModule[]
}

export interface ConfigFlags {
  /** A configuration for all files, or `false` for none. */
  config?: string | false | undefined
}

/** @returns what holds for a path; @throws ConfigError when a configuration cannot be used */
export type SettingsOf = (path: string) => Promise<Settings>

const nothing: Settings = {from: [], rules: {}, allow: [], plugins: []}

/** Looks for the nearest configuration of each file, unless one is named or none is wanted. */
export function openSettings({config}: ConfigFlags): SettingsOf {
  if (config === false) return async () => nothing
  const finder = new Finder()
  const projects = new Map<string, Promise<SettingsOf>>()
  const projectOf = (key: string, find: () => Promise<Found | undefined>) => {
    const project = projects.get(key) ?? find().then((found) => (found ? openProject(found, finder) : async () => nothing))
    projects.set(key, project)
    return project
  }
  const byFile = new Map<string, Promise<SettingsOf>>()
  return async (path) => {
    if (config !== undefined) return (await projectOf(config, () => finder.read(config)))(path)
    const folder = dirname(resolve(path))
    const project = byFile.get(folder) ?? finder.find(folder).then((found) => projectOf(found?.file ?? '', async () => found))
    byFile.set(folder, project)
    return (await project)(path)
  }
}

async function openProject(found: Found, finder: Finder): Promise<SettingsOf> {
  const layers = await (await import('./layers.js')).readLayers(found, finder)
  const matches = await Promise.all(layers.map(matcherOf))
  // Files for which the same layers hold share their settings.
  const known = new Map<string, Promise<Settings>>()
  return (path) => {
    const holds = matches.map((match) => match(path))
    const key = holds.map(Number).join('')
    const settings =
      known.get(key) ??
      merge(
        layers.filter((_, at) => holds[at]),
        dirname(found.file)
      )
    known.set(key, settings)
    return settings
  }
}

async function matcherOf({files}: Layer): Promise<(path: string) => boolean> {
  if (!files) return () => true
  const {default: picomatch} = await import('picomatch')
  // A glob without a slash means files in any folder.
  const tests = files.globs.map((glob) => picomatch(glob, {dot: true, basename: !glob.includes('/')}))
  return (path) => {
    const inside = relative(files.folder, resolve(path)).split(sep).join('/')
    return !inside.startsWith('../') && tests.some((test) => test(inside))
  }
}

async function merge(layers: readonly Layer[], folder: string): Promise<Settings> {
  const settings: Settings = {from: [...new Set(layers.map(({file}) => file))], rules: {}, allow: [], plugins: []}
  const plugins = new Map<string, {choice: NonNullable<Choices['plugins']>[number]; file: string}>()
  for (const {file, choices} of layers) {
    const {rules, allow = [], plugins: own = [], ...others} = choices
    Object.assign(settings, others)
    Object.assign(settings.rules, rules)
    settings.allow.push(...allow.map((one) => ({...one, file})))
    for (const choice of own) plugins.set(typeof choice === 'string' ? choice : choice[0], {choice, file})
  }
  if (plugins.size > 0) {
    const {findModule} = await import('./plugin-modules.js')
    settings.plugins = [...plugins.values()].map(({choice, file}) => findModule(choice, folder, file))
  }
  return settings
}
