/** Allowed phrases and entries of a baseline that nothing was found for, as reports on the files in which they stand. */
import {readFile} from 'node:fs/promises'
import {lineStarts, pointAt} from '../article/positions.js'
import {showPath} from '../config/config-error.js'
import type {SettingsOf} from '../config/settings.js'
import {groupBy} from '../language/group-by.js'
import {fingerprint} from '../report/fingerprint.js'
import type {FileReport, ReportMessage} from '../report/report.js'
import type {Baseline} from './baseline.js'
import {unused} from './plugin.js'

/** A wish for silence that was in vain. */
interface Vain {
  file: string
  /** How it is written there. */
  written: string
  words: string
  reason: string
}

/** What has to be known of a file. */
type Seen = Pick<FileReport, 'path' | 'allowed'>

/** @param files of the whole run */
export async function findUnused(files: readonly Seen[], settingsOf: SettingsOf, baseline?: Baseline): Promise<FileReport[]> {
  const vain = [...(await phrasesIn(files, settingsOf)), ...(baseline ? entriesOf(baseline) : [])]
  return Promise.all(
    Array.from(
      groupBy(vain, ({file}) => file),
      ([file, wishes]) => reportOn(file, wishes)
    )
  )
}

/** A phrase is of use when one of the files that it holds for needs it. */
async function phrasesIn(files: readonly Seen[], settingsOf: SettingsOf): Promise<Vain[]> {
  const phrases = new Map<string, Vain & {used: boolean}>()
  for (const {path, allowed = []} of files) {
    for (const {file, phrase} of (await settingsOf(path)).allow) {
      const key = `${file}\n${phrase}`
      const reason = `nothing would be flagged in the allowed phrase “${phrase}”`
      const known = phrases.get(key) ?? {file, written: JSON.stringify(phrase).slice(1, -1), words: phrase, reason, used: false}
      phrases.set(key, {...known, used: known.used || allowed.includes(phrase)})
    }
  }
  return [...phrases.values()].filter(({used}) => !used)
}

function entriesOf(baseline: Baseline): Vain[] {
  return baseline.unused().map(({path, rule, words, fingerprint}) => ({
    file: baseline.file,
    written: fingerprint,
    words,
    reason: `${path} has no such finding any more: ${rule} “${words}”; unspun baseline --prune drops it`
  }))
}

async function reportOn(file: string, wishes: readonly Vain[]): Promise<FileReport> {
  const text = await readFile(file, 'utf8')
  const breaks = lineStarts(text)
  const messages = wishes.map(({written, words, reason}): ReportMessage => {
    const offset = Math.max(0, text.indexOf(written))
    const endOffset = text.startsWith(written, offset) ? offset + written.length : offset
    const [start, end] = [pointAt(breaks, offset), pointAt(breaks, endOffset)]
    return {
      ruleId: unused,
      category: 'suppression',
      severity: 'warning',
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      offset,
      endOffset,
      actual: words,
      expected: [],
      reason,
      fingerprint: fingerprint({ruleId: unused, actual: words, before: '', after: ''})
    }
  })
  return {
    path: showPath(file),
    verdict: {label: 'human', score: 0},
    lines: {total: 0, kept: 0, removed: 0},
    article: {},
    removed: [],
    messages: messages.sort((a, b) => a.offset - b.offset),
    sentences: [],
    notes: []
  }
}
