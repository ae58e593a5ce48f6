/** Findings that are known and that nobody has to hear of again, by their fingerprints. */
import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {dirname, relative, resolve, sep} from 'node:path'
import {explain} from '../files/explain.js'
import {stdinName} from '../files/stdin-name.js'
import {UsageError} from '../mistakes/usage-error.js'
import type {FileReport, ReportMessage} from '../report/report.js'
import {type Entry, isBaseline} from './baseline-shape.js'

export const defaultBaseline = 'unspun-baseline.json'

/** The known findings of a run, each of which is known so many times. */
export class Baseline {
  readonly file: string
  readonly entries: Entry[]
  /** Of the entries by what they say, how many findings are still expected. */
  #left = new Map<string, number>()
  #seen = new Set<string>()

  /** @param file of the baseline; paths in it are relative to its folder */
  constructor(file: string, entries: readonly Entry[]) {
    this.file = file
    this.entries = joinEqual(entries)
    for (const entry of this.entries) this.#left.set(keyOf(entry), entry.count)
  }

  /** @returns the report with the findings that are not known; of equal ones the first are those that are known */
  newIn(report: FileReport): FileReport {
    const path = this.#place(report.path)
    this.#seen.add(path)
    const isNew = (message: ReportMessage) => {
      const key = keyOf({path, fingerprint: message.fingerprint})
      const left = this.#left.get(key) ?? 0
      if (left > 0) this.#left.set(key, left - 1)
      return left === 0
    }
    return {...report, messages: report.messages.filter((message) => !isFinding(message) || isNew(message))}
  }

  /** @returns entries of files that `newIn` saw, or that are gone, which stand for more findings than there are */
  unused(): Entry[] {
    return this.entries.filter((entry) => this.#left.get(keyOf(entry))! > 0 && (this.#seen.has(entry.path) || !this.#exists(entry.path)))
  }

  /** @returns the entries, those of the reported files as they are today */
  updated(reports: readonly FileReport[]): Entry[] {
    const today = this.#today(reports)
    const paths = new Set(reports.map(({path}) => this.#place(path)))
    const reasons = new Map(this.entries.map((entry) => [keyOf(entry), entry.reason]))
    const told = today.map((entry) => withReason(entry, reasons.get(keyOf(entry))))
    return sorted([...this.entries.filter(({path}) => !paths.has(path)), ...told])
  }

  /**
   * @param more findings by the paths of their files, each with the reason why nobody has to hear of it again
   * @returns the entries with these
   */
  with(more: readonly {path: string; finding: Pick<ReportMessage, 'ruleId' | 'actual' | 'fingerprint'>; reason: string}[]): Entry[] {
    const fresh = more.map(({path, finding: {ruleId, actual, fingerprint}, reason}) =>
      withReason({path: this.#place(path), rule: ruleId, words: actual, fingerprint, count: 1}, reason)
    )
    return sorted(joinEqual([...this.entries, ...fresh]))
  }

  /** @returns the entries without what is gone: findings that the reported files lack, and files that do not exist */
  pruned(reports: readonly FileReport[]): Entry[] {
    const counts = new Map(this.#today(reports).map((entry) => [keyOf(entry), entry.count]))
    const paths = new Set(reports.map(({path}) => this.#place(path)))
    const left = this.entries.map((entry) => {
      if (paths.has(entry.path)) return {...entry, count: Math.min(entry.count, counts.get(keyOf(entry)) ?? 0)}
      return this.#exists(entry.path) ? entry : {...entry, count: 0}
    })
    return sorted(left.filter(({count}) => count > 0))
  }

  /** @returns the path of an entry as people here would write it */
  pathFromHere(path: string): string {
    return path === stdinName ? path : relative('.', resolve(dirname(this.file), path))
  }

  #today(reports: readonly FileReport[]): Entry[] {
    return joinEqual(
      reports.flatMap(({path, messages}) =>
        messages
          .filter(isFinding)
          .map(({ruleId, actual, fingerprint}) => ({path: this.#place(path), rule: ruleId, words: actual, fingerprint, count: 1}))
      )
    )
  }

  #exists = (path: string) => path === stdinName || existsSync(resolve(dirname(this.file), path))

  #place(path: string): string {
    return path === stdinName
      ? path
      : relative(dirname(resolve(this.file)), resolve(path))
          .split(sep)
          .join('/')
  }
}

/**
 * @param optional whether there may be no such file, which is an empty baseline
 * @throws UsageError when the file is missing or broken
 */
export async function openBaseline(file: string, {optional = false} = {}): Promise<Baseline> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && optional) return new Baseline(file, [])
    const hint = code === 'ENOENT' ? '; unspun baseline writes one' : ''
    throw new UsageError(`baseline ${file}: ${explain(error as NodeJS.ErrnoException)}${hint}`)
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new UsageError(`baseline ${file}: is no JSON: ${(error as Error).message.replace(/\s+/g, ' ')}`)
  }
  if (!isBaseline(value)) throw new UsageError(`baseline ${file}: is no baseline of version 1 as unspun writes it`)
  return new Baseline(file, value.findings)
}

/** One entry a line, so that changes are read and merged line by line. */
export function printBaseline(entries: readonly Entry[]): string {
  const lines = entries.map(
    ({path, rule, words, fingerprint, count, reason}) => `    ${JSON.stringify({path, rule, words, fingerprint, count, reason})}`
  )
  return `{\n  "version": 1,\n  "findings": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`
}

const isFinding = ({category}: ReportMessage) => category !== 'suppression'
const withReason = (entry: Entry, reason: string | undefined): Entry => (reason === undefined ? entry : {...entry, reason})
const keyOf = ({path, fingerprint}: Pick<Entry, 'path' | 'fingerprint'>) => `${fingerprint} ${path}`

function joinEqual(entries: readonly Entry[]): Entry[] {
  const joined = new Map<string, Entry>()
  for (const entry of entries) {
    const known = joined.get(keyOf(entry))
    joined.set(keyOf(entry), known ? withReason({...known, count: known.count + entry.count}, entry.reason ?? known.reason) : entry)
  }
  return [...joined.values()]
}

/** By code units, so that the order is the same everywhere. */
function sorted(entries: readonly Entry[]): Entry[] {
  const order = ({path, rule, words, fingerprint}: Entry) => [path, rule, words, fingerprint].join('\n')
  return [...entries].sort((a, b) => (order(a) < order(b) ? -1 : 1))
}
