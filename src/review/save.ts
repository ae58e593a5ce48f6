/** Writes what a review came to: articles, the baseline, phrases in configurations; each file whole or not at all. */
import {readFile} from 'node:fs/promises'
import {explain} from '../files/explain.js'
import {writeAtomically} from '../output/atomic.js'
import type {Page} from '../output/page.js'
import {fingerprint, wordsAround} from '../report/fingerprint.js'
import type {Allowed} from '../silence/allow.js'
import {withAllowed} from '../silence/allow-file.js'
import {openBaseline, printBaseline} from '../silence/baseline.js'
import type {Article} from './article.js'
import {cleanedText, type Silenced, silencedIn} from './decisions.js'
import type {Sheet} from './state.js'

export interface Places {
  /** @returns why an article could not be written, if it could not */
  put: (page: Page) => Promise<string | undefined>
  /** Whether articles are written in the place of their inputs. */
  inPlace: boolean
  /** File of the baseline. */
  baseline: string
  /** @returns the configuration in which phrases of a file are allowed */
  allowIn: (path: string) => string
}

/**
 * @param sheets that were looked at
 * @returns what could not be written, a line for each; nothing where all was
 */
export async function save(sheets: readonly Sheet[], places: Places): Promise<string[]> {
  const failures: string[] = []
  const attempt = async (name: string, task: () => Promise<string | undefined>) => {
    const failure = await task().catch((error) => explain(error, 'written'))
    if (failure !== undefined) failures.push(`${name}: ${failure}`)
  }
  for (const {article, decisions} of sheets) await attempt(article.path, () => put(article, cleanedText(article, decisions), places))
  const silenced = sheets.flatMap(({article, decisions}) => silencedIn(article, decisions).map((one) => ({...one, path: article.path})))
  const findings = silenced.filter(({scope}) => scope === 'finding')
  for (const [file, phrases] of phrasesIn(silenced, places)) {
    await attempt(file, async () => writeWhole(file, await withAllowed(file, phrases)))
  }
  // Last, for a second try would count them again, as it does nothing else.
  if (findings.length > 0 && failures.length === 0) await attempt(places.baseline, () => record(findings, places))
  return failures
}

async function put({path, bytes, report}: Article, text: string, places: Places): Promise<string | undefined> {
  // A person may take an hour, and edit the file meanwhile.
  const now = await readFile(path)
  // What an earlier try wrote is no change.
  if (places.inPlace && now.equals(Buffer.from(text))) return undefined
  if (!now.equals(bytes)) return 'not written: it changed since it was read'
  return places.put({path, bytes, text, report})
}

type Placed = Silenced & {path: string}

async function record(findings: readonly Placed[], {baseline: file, inPlace}: Places): Promise<undefined> {
  const baseline = await openBaseline(file, {optional: true})
  const entries = baseline.with(
    findings.map(({path, reason, flag: {message}, text, start, end}) => {
      const {ruleId, actual} = message
      // The words around may be others now, and the finding is known by them.
      const print = inPlace ? fingerprint({ruleId, actual, ...wordsAround(text, start, end)}) : message.fingerprint
      return {path, reason, finding: {ruleId, actual, fingerprint: print}}
    })
  )
  return writeWhole(file, printBaseline(entries))
}

function phrasesIn(silenced: readonly Placed[], {allowIn}: Places): Map<string, Allowed[]> {
  const phrases = new Map<string, Allowed[]>()
  for (const {scope, path, reason, flag} of silenced) {
    if (scope !== 'phrase') continue
    const file = allowIn(path)
    phrases.set(file, [...(phrases.get(file) ?? []), {phrase: flag.message.actual, reason}])
  }
  return phrases
}

async function writeWhole(file: string, text: string): Promise<undefined> {
  await writeAtomically(file, text, {fsync: true})
}
