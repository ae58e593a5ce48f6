/** What makes a finding the same in the next run, wherever its line has moved. */
import {createHash} from 'node:crypto'
import {pathFromHere} from './paths.js'
import type {ReportMessage} from './report.js'

/** Words on each side that belong to a finding. */
const neighbours = 2

/** @returns a hash of the path, the rule, the words, and the words around them */
export function fingerprint(path: string, {ruleId, actual, context}: Pick<ReportMessage, 'ruleId' | 'actual' | 'context'>): string {
  const {text, start, end} = context ?? {text: '', start: 0, end: 0}
  const before = wordsOf(text.slice(0, start)).slice(-neighbours)
  const after = wordsOf(text.slice(end)).slice(0, neighbours)
  const parts = [pathFromHere(path), ruleId, actual, before.join(' '), after.join(' ')]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []
