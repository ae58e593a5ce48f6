/** Runs the pipeline over inputs, by threads and the cache; one that fails is reported and does not stop the rest. */
import {resolve} from 'node:path'
import type {Cache} from '../cache/cache.js'
import type {Plan} from '../config/plan.js'
import {Crew} from '../pool/crew.js'
import {Folders} from '../pool/folders.js'
import {inOrder} from '../pool/in-order.js'
import type {Result} from '../pool/job.js'
import {harmless} from '../report/printable.js'
import {type Context, write} from './context.js'
import {type Input, readInputs} from './inputs.js'
import {Interrupted, Interruption} from './interrupt.js'
import {openProgress} from './progress.js'
import {cachePath, type ScaleFlags} from './scale-options.js'

export interface Outcome {
  path: string
  /** Empty when the file could not be read. */
  bytes: Buffer
  result: Result
}

export interface WorkOptions extends ScaleFlags {
  stdinFilename?: string
  quiet?: boolean
  /** A file that is being written as long as the run lasts. */
  removed?: string
  /** Whether the cleaned text is needed, and not only the report. */
  withText?: boolean
}

/** Bytes of files that are under way at a time. */
const largestHeld = 64 * 2 ** 20

/**
 * @param paths of all files of the run
 * @returns what came of each file, in their order, whoever did it
 * @throws Interrupted when a signal ends the run
 */
export async function* work(paths: readonly string[], plan: Plan, options: WorkOptions, context: Context): AsyncGenerator<Outcome> {
  const crew = new Crew(options.threads ?? 'auto', paths.length)
  const cache = await openCache(options)
  const folders = new Folders(plan.samples, crew)
  const progress = openProgress(paths.length, options, context)
  // Of a single file nothing has to be put in order, unless what is removed from it is kept, and the system is quicker.
  const interruption = paths.length > 1 || options.removed !== undefined ? new Interruption(context) : undefined
  const start = async (input: Input): Promise<Outcome> => {
    await crew.next()
    if ('failure' in input) return {path: input.path, bytes: Buffer.alloc(0), result: input}
    const result = await process(input, {plan, folders, crew, cache, withText: options.withText ?? false})
    return {...input, result: result}
  }
  const size = (input: Input) => ('bytes' in input ? input.bytes.length : 0)
  const inputs = readInputs(paths, context, options.stdinFilename)
  const outcomes = inOrder(inputs, start, {room: () => crew.room, size, largest: largestHeld})
  try {
    for (let done = 0; ; done++) {
      const next = await (interruption?.unless(outcomes.next()) ?? outcomes.next())
      if (interruption?.signal) throw new Interrupted(interruption.signal, `${done} of ${paths.length} files`)
      if (!next || next.done) break
      yield next.value
      progress?.step()
    }
  } finally {
    progress?.end()
    await crew.close()
    cache?.close()
    if (cache?.trouble && !options.quiet) await write(context.stderr, `unspun: cache ${harmless(cachePath(options)!)}: ${cache.trouble}\n`)
    interruption?.end()
  }
}

interface Tools {
  plan: Plan
  folders: Folders
  crew: Crew
  cache: Cache | undefined
  withText: boolean
}

async function process({path, bytes}: {path: string; bytes: Buffer}, {plan, folders, crew, cache, withText}: Tools): Promise<Result> {
  const {recipe, templates} = await plan.recipeFor(path)
  const whole = resolve(path)
  const folder = async () => (templates ? folders.digestFor(whole) : '')
  const id = cache?.identify(path, bytes, recipe, await folder())
  const known = id && cache!.find(id, withText)
  if (known) return known
  const shared = templates ? await folders.sharedBy(whole) : undefined
  const result = await crew.do({kind: 'clean', path, content: bytes, recipe, shared})
  // Once more, for what was learned may be newer.
  const fresh = id && cache!.identify(path, bytes, recipe, await folder())
  if (fresh && 'report' in result) cache!.put(fresh, result, withText)
  return result
}

async function openCache(flags: ScaleFlags): Promise<Cache | undefined> {
  const path = cachePath(flags)
  return path === undefined ? undefined : new (await import('../cache/cache.js')).Cache(path)
}
