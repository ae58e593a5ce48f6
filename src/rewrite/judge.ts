/** One error, one message; and a verdict on the page. */
import type {Root} from 'nlcst'
import type {Plugin} from 'unified'
import type {VFileMessage} from 'vfile-message'
import {readDocument} from './document.js'
import {byPlace, mergeFindings} from './merge.js'
import {rewrittenByRules, rewrittenPage} from './replaced.js'
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

export interface JudgeOptions {
  /** Whether the fit of the page's words counts beside what the rules found; it does if absent. */
  words?: boolean | undefined
  /** Findings less sure than this, from 0 to 1, are left out of the messages; the verdict knows them. */
  minConfidence?: number | undefined
}

/**
 * Plugin: merges findings that overlap, takes out those that are suppressed, and sets `file.data.verdict`. Goes behind the
 * rules.
 */
export const unspunJudge: Plugin<[JudgeOptions?], Root> =
  ({words = true, minConfidence = 0} = {}) =>
  (tree, file) => {
    const document = readDocument(tree)
    const {english, language} = document
    if (!english) {
      file.info(`not English${language ? ` (${language})` : ''}, so no word is flagged`, {ruleId: 'language', source: 'unspun'})
    }
    const found = file.messages.filter(({category}) => category === 'rewrite' || category === 'suppressed')
    const merged = mergeFindings(found, ledgerOf(file).findings)
    const gone = new Set(found)
    const heard = merged.filter(({category, confidence = 0}) => category === 'rewrite' && confidence >= minConfidence)
    for (const message of heard) gone.delete(message)
    file.messages = file.messages.filter((message) => !gone.has(message)).sort(byPlace)
    if (english) {
      // Findings of `collocation` are the judgement of words itself.
      const isOther = ({ruleId}: VFileMessage) => ruleId !== 'collocation'
      const evidence = evidenceOf(found.filter(isOther))
      const {findings} = ledgerOf(file)
      const findingsOf = (messages: VFileMessage[]) => messages.flatMap((message) => findings.get(message)?.finding ?? [])
      const others = findingsOf(merged.filter((message) => isOther(message) && message.category === 'rewrite'))
      const cleared = findingsOf(merged.filter(({category}) => category === 'suppressed'))
      file.data.verdict = verdictOf(words ? rewrittenPage(document, evidence) : rewrittenByRules(document, evidence))
      file.data.sentences = judgeSentences(document, others, cleared, words ? evidence : undefined)
    } else file.data.verdict = {label: 'human', score: 0}
  }

/** @param page probability that it was rewritten, from 0 to 1 */
export function verdictOf(page: number): Verdict {
  const score = Number(page.toFixed(3))
  return {label: score < suspectFrom ? 'human' : score < rewrittenFrom ? 'suspect' : 'machine-rewritten', score}
}
