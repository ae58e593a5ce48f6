/** Phrases that are allowed by hand, written into the configuration in which they hold. */
import {readFile} from 'node:fs/promises'
import {basename, dirname, resolve} from 'node:path'
import {showPath} from '../config/config-error.js'
import {Finder} from '../config/find.js'
import {isInside} from '../files/inside.js'
import type {Allowed} from './allow.js'

/** Where a phrase for a file can be written, or why it cannot. */
export type AllowPlace = {file: string} | {refused: string}

/**
 * @param path of an article
 * @param config the flag: a configuration for all files, or `false` for none
 * @returns the configuration that holds for it; where there is none, one that need not exist yet, in this folder if it
 *   holds from there
 * @throws ConfigError when a configuration cannot be read
 */
export async function allowPlace(path: string, config?: string | false): Promise<AllowPlace> {
  if (config === false) return {refused: '--no-config: there is no configuration to allow phrases in'}
  const folder = dirname(resolve(path))
  const file = config === undefined ? (await new Finder().find(folder))?.file : resolve(config)
  if (file === undefined) return {file: resolve(isInside('.', path) ? '.' : folder, 'unspun.config.json')}
  if (!file.endsWith('.json')) return {refused: `${showPath(file)} is a program; allow the phrase there by hand, or silence the finding`}
  return {file}
}

/**
 * @param file a configuration of JSON, which need not exist
 * @param phrases none of which is written twice
 * @returns its text with the phrases, indented as it was
 * @throws an error of the file system or of JSON
 */
export async function withAllowed(file: string, phrases: readonly Allowed[]): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}\n'
    throw error
  })
  const whole = JSON.parse(text.replace(/^\ufeff/, ''))
  const config = basename(file) === 'package.json' ? whole.unspun : whole
  const known: Allowed[] = config.allow ?? []
  const same = (one: Allowed, other: Allowed) => one.phrase.toLowerCase() === other.phrase.toLowerCase()
  config.allow = [...known]
  for (const phrase of phrases) if (!config.allow.some((one: Allowed) => same(one, phrase))) config.allow.push(phrase)
  const indent = /^[ \t]+/m.exec(text)?.[0] ?? 2
  return `${JSON.stringify(whole, undefined, indent)}\n`
}
