/** One error, one message; and a verdict on the page. */
import type {Root} from 'nlcst'
import type {Plugin} from 'unified'
import type {VFileMessage} from 'vfile-message'
import {readDocument} from './document.js'
import {byPlace, mergeFindings} from './merge.js'
import {rewrittenPage} from './replaced.js'
import {evidenceOf, ledgerOf} from './rule.js'
import {judgeSentences} from './sentences.js'

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
  if (english) {
    // Findings of `collocation` are the judgement of words itself.
    const isOther = ({ruleId}: VFileMessage) => ruleId !== 'collocation'
    const evidence = evidenceOf(found.filter(isOther))
    const {findings} = ledgerOf(file)
    const others = merged.filter(isOther).flatMap((message) => findings.get(message)?.finding ?? [])
    file.data.verdict = judge(rewrittenPage(document, evidence))
    file.data.sentences = judgeSentences(document, others, evidence)
  } else file.data.verdict = {label: 'human', score: 0}
}

function judge(page: number): Verdict {
  const score = Number(page.toFixed(3))
  return {label: score < suspectFrom ? 'human' : score < rewrittenFrom ? 'suspect' : 'machine-rewritten', score}
}
