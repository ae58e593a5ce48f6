/** `unspun review`: the article on the terminal, to decide on what was found. */

import {openPlan, type StripFlags} from '../config/plan.js'
import {UsageError} from '../mistakes/usage-error.js'
import {harmless} from '../report/printable.js'
import {type Article, makeArticle} from '../review/article.js'
import type {Screen} from '../review/terminal.js'
import {defaultBaseline, openBaseline} from '../silence/baseline.js'
import {type Context, colours, exitCodes, write} from './context.js'
import {openDestination} from './destination.js'
import type {FileFlags} from './file-options.js'
import {choosePaths} from './inputs.js'
import type {ScaleFlags} from './scale-options.js'
import {work} from './work.js'

export interface ReviewOptions extends StripFlags, FileFlags, ScaleFlags {
  outDir?: string
  baseline?: string
  color?: boolean
}

/** Columns where no terminal tells them. */
const usual = 80

/**
 * Where there is no terminal to steer, prints what the review would show.
 *
 * @returns the exit code
 * @throws UsageError when there is nothing to review, or the baseline is broken
 */
export async function review(given: readonly string[], options: ReviewOptions, context: Context): Promise<number> {
  const {stdin, stdout, stderr, env} = context
  const isScreen = stdin.isTTY === true && stdout.isTTY === true && env.TERM !== 'dumb'
  const {paths, failures} = await choosePaths(given, options, context)
  if (isScreen && paths.includes('-')) throw new UsageError('review takes keys from standard input, so it cannot read it; name files')
  const known = await openBaseline(options.baseline ?? defaultBaseline, {optional: options.baseline === undefined})
  const articles: Article[] = []
  for await (const {path, bytes, result} of work(paths, await openPlan(options, paths, {reading: true}), options, context)) {
    if ('failure' in result) failures.push({path, reason: result.failure})
    else {
      const article = makeArticle(path, bytes, known.newIn(result.report), result.reading!)
      if (isScreen) articles.push(article)
      else await write(stdout, (await import('../review/plain.js')).plainReview(article, stdout.columns ?? usual))
    }
  }
  for (const {path, reason} of failures) await write(stderr, `unspun: ${harmless(path)}: ${harmless(reason)}\n`)
  const code = failures.length > 0 ? exitCodes.failure : exitCodes.clean
  return articles.length > 0 ? (await show(articles, {...options, baseline: known.file}, context)) || code : code
}

async function show(articles: readonly Article[], options: ReviewOptions & {baseline: string}, context: Context): Promise<number> {
  const [{runTerminal}, {frame, paintWith}, {openReview}, {save}, {allowPlace}] = await Promise.all([
    import('../review/terminal.js'),
    import('../review/frame.js'),
    import('../review/state.js'),
    import('../review/save.js'),
    import('../silence/allow-file.js')
  ])
  const paths = articles.map(({path}) => path)
  const allow = new Map(await Promise.all(paths.map(async (path) => [path, await allowPlace(path, options.config)] as const)))
  const refusals = paths.map((path) => {
    const place = allow.get(path)!
    return 'refused' in place ? place.refused : undefined
  })
  const chalk = colours(context, 'stdout', options.color)
  const paint = paintWith(chalk)
  const inPlace = options.outDir === undefined
  const {outDir} = options
  const told: string[] = []
  const end = await runTerminal(
    openReview(articles, refusals),
    context as unknown as Screen,
    (state, size) => frame(state, size, paint, chalk.level > 0),
    async ({sheets}) => {
      const seen = sheets.filter((sheet) => sheet.seen)
      // A new one for each try, which may write what an earlier one wrote.
      const destination = await openDestination(outDir === undefined ? {write: true} : {outDir}, paths, context)
      const allowIn = (path: string) => (allow.get(path) as {file: string}).file
      const failures = await save(seen, {put: destination.put, inPlace, baseline: options.baseline, allowIn})
      if (failures.length > 0) return failures.join('; ')
      const where = outDir === undefined ? '' : ` below ${harmless(outDir)}`
      for (const {article} of seen) told.push(`${harmless(article.path)}: written${where}\n`)
      return undefined
    }
  )
  await write(context.stderr, told.join(''))
  return end === 'interrupt' ? 130 : exitCodes.clean
}
