/** Runs the pipeline over a stream of documents, as many threads as pay, in order. */
import {createReadStream} from 'node:fs'
import type {Readable} from 'node:stream'
import {setFlagsFromString} from 'node:v8'
import {openPlan, type Plan, type StripFlags, type Wishes} from '../config/plan.js'
import {explain} from '../files/explain.js'
import {stdinName} from '../files/stdin-name.js'
import {Crew} from '../pool/crew.js'
import {inOrder} from '../pool/in-order.js'
import type {FileReport} from '../report/report.js'
import {readDocuments} from '../stream/read.js'
import {type BadRecord, type Document, fieldsWith, type StreamRecord} from '../stream/record.js'
import type {Context} from './context.js'
import type {FileFlags} from './file-options.js'
import {choosePaths} from './inputs.js'
import {Interrupted, Interruption} from './interrupt.js'
import type {ScaleFlags} from './scale-options.js'
import type {StreamFlags} from './stream-options.js'

export interface Done {
  document: Document
  text: string
  /** Its `path` is the input's. */
  report: FileReport
}

export type Outcome = Done | BadRecord

export interface StreamOptions extends StripFlags, FileFlags, ScaleFlags, StreamFlags {
  /** Whether documents that fail keep their text. */
  withText?: boolean
}

/** Looked for in folders. */
const extensions = ['jsonl', 'ndjson', 'jsonl.gz', 'ndjson.gz', 'wet', 'wet.gz']

/** Bytes of documents that are under way at a time. */
const largestHeld = 64 * 2 ** 20

/**
 * @returns what came of each document, in their order, whoever did it
 * @throws UsageError as in `choosePaths`; Interrupted when a signal ends the run
 */
export async function* workOnStream(
  given: readonly string[],
  options: StreamOptions,
  wishes: Wishes,
  context: Context
): AsyncGenerator<Outcome> {
  // Standard input is no file, so it cannot be ignored as one.
  const {stdinFilename: _, ...files} = options
  const {paths, failures} = await choosePaths(given, {ext: extensions, ...files}, context)
  // Or in each thread the heap grows to several times of what is in use before V8 takes garbage away.
  setFlagsFromString('--heap-growing-percent=50')
  const plan = await openPlan({...options, templates: false}, paths, wishes)
  yield* failures.map(({path, reason}) => ({path, error: reason}))
  const crew = new Crew(options.threads ?? 'auto', Infinity)
  const interruption = new Interruption(context)
  const opened = new Set<Readable>()
  const items = readAll(paths, options, context, opened)
  const start = (item: Item) => process(item, plan, crew, options)
  const outcomes = inOrder(items, start, {room: () => crew.room, size: sizeOf, largest: largestHeld})
  try {
    for (let done = 0; ; done++) {
      const next = await interruption.unless(outcomes.next())
      if (interruption.signal) throw new Interrupted(interruption.signal, `${done} ${done === 1 ? 'document' : 'documents'}`)
      if (!next || next.done) break
      yield next.value
    }
  } finally {
    // Or the process would wait for who still writes.
    for (const stream of opened) stream.destroy()
    await crew.close()
    interruption.end()
  }
}

interface Item {
  /** The input in which it stands. */
  input: string
  record: StreamRecord
}

/** Bytes that it takes at most. */
const sizeOf = ({record: {fields = [], ...record}}: Item) =>
  2 * fields.reduce((sum, {json}) => sum + json.length, 'text' in record ? record.text.length : 0)

/** An input that fails half way becomes a record too, behind what came before. */
async function* readAll(
  paths: readonly string[],
  {stdinFilename = stdinName, field = 'text'}: FileFlags & StreamFlags,
  context: Context,
  opened: Set<Readable>
): AsyncGenerator<Item> {
  for (const path of paths) {
    const stream = path === '-' ? context.stdin : createReadStream(path)
    const input = path === '-' ? stdinFilename : path
    opened.add(stream)
    try {
      for await (const record of readDocuments(stream, input, field)) yield {input, record}
    } catch (error) {
      yield {input, record: {path: input, error: explain(error as NodeJS.ErrnoException)}}
    }
    opened.delete(stream)
  }
}

async function process({input, record}: Item, plan: Plan, crew: Crew, {withText}: StreamOptions): Promise<Outcome> {
  await crew.next()
  if ('error' in record) return record
  const {path, text} = record
  const {recipe} = await plan.recipeFor(input)
  const result = await crew.do({kind: 'clean', path: input, content: text, recipe})
  if ('failure' in result) return {path, error: result.failure, fields: fieldsWith(record, withText ? text : undefined)}
  return {document: record, ...result}
}
