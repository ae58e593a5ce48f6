/** One error, one message; and a verdict on the page. */
import type {Root} from 'nlcst'
import type {Plugin} from 'unified'
import {readDocument} from './document.js'
import {byPlace, mergeFindings} from './merge.js'
import {judgeDocument} from './replaced.js'
import {evidenceOf, ledgerOf} from './rule.js'

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

/** Scores from which a page is suspect, and from which it counts as rewritten. */
const suspectFrom = 0.5
const rewrittenFrom = 0.85

/** Plugin: merges findings that overlap, and sets `file.data.verdict`. Goes behind the rules. */
export const unspunJudge: Plugin<[], Root> = () => (tree, file) => {
  const document = readDocument(tree)
  const {english, language} = document
  if (!english) {
    file.info(`not English${language ? ` (${language})` : ''}, so no word is flagged`, {ruleId: 'language', source: 'unspun'})
  }
  const found = file.messages.filter(({category}) => category === 'rewrite')
  const merged = mergeFindings(found, ledgerOf(file).findings)
  const gone = new Set(found)
  for (const message of merged) gone.delete(message)
  file.messages = file.messages.filter((message) => !gone.has(message)).sort(byPlace)
  file.data.verdict = english ? judge(judgeDocument(document, evidenceOf(found)).page) : {label: 'human', score: 0}
}

function judge(page: number): Verdict {
  const score = Number(page.toFixed(3))
  return {label: score < suspectFrom ? 'human' : score < rewrittenFrom ? 'suspect' : 'machine-rewritten', score}
}
