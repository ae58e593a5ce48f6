/** `unspun baseline`: records today's findings, so that `check --baseline` tells only of new ones. */
import {openPlan, type StripFlags} from '../config/plan.js'
import {explain} from '../files/explain.js'
import {stdinName} from '../files/stdin-name.js'
import {UsageError} from '../mistakes/usage-error.js'
import {harmless} from '../report/printable.js'
import type {FileReport} from '../report/report.js'
import {defaultBaseline, openBaseline, printBaseline} from '../silence/baseline.js'
import {type Context, exitCodes, write} from './context.js'
import type {FileFlags} from './file-options.js'
import {type Chosen, choosePaths} from './inputs.js'
import type {ScaleFlags} from './scale-options.js'
import {work} from './work.js'

export interface BaselineOptions extends StripFlags, FileFlags, ScaleFlags {
  baseline?: string
  prune?: boolean
}

/**
 * Findings of the named files replace what the baseline has of them; those of other files stay. With `prune`, findings that
 * are gone are dropped, and none are added; without paths, of all files that the baseline names.
 *
 * @returns the exit code
 * @throws UsageError when the baseline is broken or cannot be written
 */
export async function baseline(given: readonly string[], options: BaselineOptions, context: Context): Promise<number> {
  const {baseline: file = defaultBaseline, prune = false} = options
  const known = await openBaseline(file, {optional: !prune})
  const gone = new Set(known.unused().map(({path}) => path))
  const named = new Set(known.entries.map(({path}) => path))
  const own = [...named].filter((path) => path !== stdinName && !gone.has(path)).map((path) => known.pathFromHere(path))
  const reports: FileReport[] = []
  const {paths, failures}: Pick<Chosen, 'paths' | 'failures'> =
    prune && given.length === 0 ? {paths: own, failures: []} : await choosePaths(given.length > 0 ? given : ['.'], options, context)
  const plan = await openPlan(options, paths)
  for await (const {path, result} of work(paths, plan, options, context)) {
    if ('failure' in result) failures.push({path, reason: result.failure})
    else reports.push(result.report)
  }
  const entries = prune ? known.pruned(reports) : known.updated(reports)
  await put(file, printBaseline(entries))
  const count = (list: readonly {count: number}[]) => list.reduce((sum, entry) => sum + entry.count, 0)
  const [before, now] = [count(known.entries), count(entries)]
  const difference = prune ? `, ${before - now} dropped` : ''
  await write(context.stderr, `${file}: ${now} ${now === 1 ? 'finding' : 'findings'}${difference}\n`)
  for (const {path, reason} of failures) await write(context.stderr, `unspun: ${harmless(path)}: ${harmless(reason)}\n`)
  return failures.length > 0 ? exitCodes.failure : exitCodes.clean
}

async function put(file: string, text: string): Promise<void> {
  const {writeAtomically} = await import('../output/atomic.js')
  try {
    await writeAtomically(file, text, {fsync: true})
  } catch (error) {
    throw new UsageError(`baseline ${file}: not written: ${explain(error as NodeJS.ErrnoException, 'written')}`)
  }
}
