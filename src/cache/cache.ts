/** Results of earlier runs, known again by all that they depend on. */
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {serialize} from 'node:v8'
import {explain} from '../files/explain.js'
import type {Recipe, Result} from '../pool/job.js'
import {CacheFile, type Entry, type Fault} from './cache-file.js'
import {CacheWriter} from './cache-writer.js'
import {digest, folderDigest} from './digest.js'
import {installedAround, pluginDigest} from './plugin-digest.js'

type Good = Exclude<Result, {failure: string}>

/** The name and the key of a result. */
export type Id = Pick<Entry, 'name' | 'key'>

/** Days after which a result that was of no use goes, and after which it is worth writing that one was. */
const longestUnused = 30
const longestUnwritten = 7

const told: Record<Fault, string> = {
  damaged: 'is damaged, and made anew',
  'other version': 'is of another version of unspun, and made anew',
  'no cache': 'is no cache of unspun; it is left alone, and nothing is cached'
}

export class Cache {
  #old: CacheFile | undefined
  #writer: CacheWriter | undefined
  #entries: Map<string, Entry>
  #today = Math.floor(Date.now() / 86_400_000)
  #used = false
  #recipes = new WeakMap<Recipe, Buffer | undefined>()
  #plugins = new Map<string, Buffer>()
  /** What is wrong with the file; no run fails for it. */
  trouble: string | undefined

  /** @param path of a file, which need not exist */
  constructor(path: string) {
    const installed = installedAround(fileURLToPath(import.meta.url))
    const self = digest(folderDigest(fileURLToPath(new URL('..', import.meta.url))), process.version, ...installed)
    const found = open(path, self)
    if (found instanceof CacheFile) this.#old = found
    else if (found !== undefined) this.trouble = found in told ? told[found as Fault] : found
    if (!found || this.#old || found === 'damaged' || found === 'other version') this.#writer = new CacheWriter(path, self)
    this.#entries = new Map(this.#old?.entries.map((entry) => [entry.name, entry]))
  }

  /**
   * @param folder changes whenever what the file's folder has in common may do
   * @returns nothing when the recipe holds what cannot be compared, such as a function
   */
  identify(path: string, bytes: Uint8Array, recipe: Recipe, folder: string): Id | undefined {
    if (!this.#recipes.has(recipe)) this.#recipes.set(recipe, this.#digestOf(recipe))
    const known = this.#recipes.get(recipe)
    return known && {name: digest(path, known).toString('latin1'), key: digest(bytes, folder).toString('latin1')}
  }

  /** @param withText whether the cleaned text is needed too */
  find({name, key}: Id, withText: boolean): Good | undefined {
    const entry = this.#entries.get(name)
    const bytes = entry?.key === key ? this.#old!.read(entry) : undefined
    if (!entry || !bytes) return undefined
    const found = JSON.parse(bytes.toString()) as Omit<Good, 'text'> & {text?: string}
    if (withText && found.text === undefined) return undefined
    if (entry.day < this.#today - longestUnwritten) {
      entry.day = this.#today
      this.#used = true
    }
    return {text: '', ...found}
  }

  put(id: Id, {text, ...rest}: Good, withText: boolean): void {
    const bytes = Buffer.from(JSON.stringify(withText ? {...rest, text} : rest))
    this.#write((writer) => writer.add({...id, day: this.#today}, bytes))
  }

  /** Replaces the file, if there is something new to keep. */
  close(): void {
    this.#write((writer) => {
      if (this.#used || !writer.empty) writer.end(this.#old, this.#today - longestUnused)
    })
    this.#old?.close()
    this.#writer = undefined
  }

  #write(task: (writer: CacheWriter) => void): void {
    const writer = this.#writer
    if (!writer) return
    try {
      task(writer)
    } catch (error) {
      this.#writer = undefined
      this.trouble = `cannot be written: ${explain(error as NodeJS.ErrnoException, 'written')}`
      writer.abandon()
    }
  }

  #digestOf({options, plugins, evidence}: Recipe): Buffer | undefined {
    try {
      const each = plugins.flatMap((plugin) => [this.#pluginDigest(plugin.url), serialize(plugin.options)])
      return digest(serialize(options), String(evidence), ...each)
    } catch {
      return undefined
    }
  }

  #pluginDigest(url: string): Buffer {
    const known = this.#plugins.get(url) ?? pluginDigest(url)
    this.#plugins.set(url, known)
    return known
  }
}

/** @returns the file, what is wrong with it, or nothing where there is none */
function open(path: string, self: Buffer): CacheFile | Fault | string | undefined {
  try {
    return existsSync(path) ? CacheFile.open(path, self) : undefined
  } catch (error) {
    return explain(error as NodeJS.ErrnoException)
  }
}
