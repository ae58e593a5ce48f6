/** One error, one message; and a verdict on the page. */
import type {Root} from 'nlcst'
import type {Plugin} from 'unified'
import type {VFileMessage} from 'vfile-message'
import {readDocument} from './document.js'
import {byPlace, mergeFindings} from './merge.js'
import {ledgerOf} from './rule.js'

export interface Verdict {
  label: 'human' | 'suspect' | 'machine-rewritten'
  /** From 0, surely a person's, to 1, surely rewritten. */
  score: number
}

declare module 'vfile' {
  interface DataMap {
    verdict: Verdict
  }
}

/** Confidence per hundred words at which a page is as likely rewritten as not. */
const evenDensity = 0.9
/** Short texts are judged as if they had so many words, because one slip proves little. */
const leastWords = 150
const suspectFrom = 0.4
const rewrittenFrom = 0.65

/** Plugin: merges findings that overlap, and sets `file.data.verdict`. Goes behind the rules. */
export const unspunJudge: Plugin<[], Root> = () => (tree, file) => {
  const {english, language, words} = readDocument(tree)
  if (!english) {
    file.info(`not English${language ? ` (${language})` : ''}, so no word is flagged`, {ruleId: 'language', source: 'unspun'})
  }
  const found = file.messages.filter(({category}) => category === 'rewrite')
  const merged = mergeFindings(found, ledgerOf(file).findings)
  const gone = new Set(found)
  for (const message of merged) gone.delete(message)
  file.messages = file.messages.filter((message) => !gone.has(message)).sort(byPlace)
  file.data.verdict = judge(merged, words)
}

function judge(messages: readonly VFileMessage[], words: number): Verdict {
  const sum = messages.reduce((sum, {confidence = 0}) => sum + confidence, 0)
  const density = (100 * sum) / Math.max(words, leastWords)
  const score = Number((density / (density + evenDensity)).toFixed(3))
  return {label: score < suspectFrom ? 'human' : score < rewrittenFrom ? 'suspect' : 'machine-rewritten', score}
}
