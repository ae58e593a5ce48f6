/** What is done with one file, told as plain data, so that any thread can do it and the cache can know it again. */
import {VFile} from 'vfile'
import {copiesFrom, hashLines, type Shared} from '../boilerplate/templates.js'
import {type Cleaned, cleanFile, linesOf} from '../clean.js'
import type {PluginModule} from '../config/plugin-modules.js'
import type {Options} from '../unspun.js'

/** Everything besides the file itself that its result depends on, but for what its folder has in common. */
export interface Recipe {
  options: Omit<Options, 'copies' | 'plugins'>
  plugins: readonly PluginModule[]
  /** Tells the counts and scores behind each finding. */
  evidence: boolean
}

export interface CleanJob {
  kind: 'clean'
  path: string
  /** Bytes are decoded by what they are. */
  content: Uint8Array | string
  recipe: Recipe
  /** What the file's folder has in common. */
  shared?: Shared | undefined
}

/** Learns from a file for its group; see `Templates`. */
export interface LearnJob {
  kind: 'learn'
  path: string
  bytes: Uint8Array
  group: string
}

/** The cleaned article and what was found, or why there is none; `reading` where the recipe asks for it. */
export type Result = Cleaned | {failure: string}

/** What comes of a job: for `learn`, hashes of the lines, or nothing when the file cannot be understood. */
export type Done<J> = J extends CleanJob ? Result : Uint32Array | undefined

/** Does a job in this thread. */
export async function doJob<J extends CleanJob | LearnJob>(job: J): Promise<Done<J>> {
  return (await (job.kind === 'clean' ? clean(job) : learn(job))) as Done<J>
}

async function clean({path, content, recipe, shared}: CleanJob): Promise<Result> {
  const {options, plugins, evidence} = recipe
  try {
    const all = {
      ...options,
      ...(plugins.length > 0 && {plugins: await (await import('../config/plugin-modules.js')).loadPlugins(plugins)}),
      ...(shared && {copies: copiesFrom(shared)})
    }
    return await cleanFile(toFile(path, content), all, {evidence})
  } catch (error) {
    return {failure: reasonOf(error as Error)}
  }
}

/** Expressions run out of stack on a word of millions of letters. */
const reasonOf = ({message}: Error) =>
  message === 'Maximum call stack size exceeded' ? 'a word in it is too long, or something nests too deeply' : message

async function learn({path, bytes, group}: LearnJob): Promise<Uint32Array | undefined> {
  const lines = await linesOf(toFile(path, bytes)).catch(() => undefined)
  return lines && hashLines(group, lines)
}

function toFile(path: string, content: Uint8Array | string): VFile {
  if (typeof content === 'string') return new VFile({path, value: content})
  return new VFile({path, value: Buffer.from(content.buffer, content.byteOffset, content.byteLength)})
}
