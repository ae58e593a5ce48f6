/** One error, one message; and a verdict on the page. */
import type {Root} from 'nlcst'
import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {readDocument} from './document.js'

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

declare module 'vfile-message' {
  interface VFileMessage {
    /** Rules that found the same error, less surely. */
    evidence?: {ruleId: string; confidence: number}[]
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
  if (!readDocument(tree).english) file.info('not English, so no word is flagged', {ruleId: 'language', source: 'unspun'})
  const found = file.messages.filter(({category}) => category === 'rewrite')
  const merged = mergeOverlapping(found)
  const gone = new Set(found.filter((message) => !merged.includes(message)))
  file.messages = file.messages.filter((message) => !gone.has(message))
  sortByPlace(file)
  file.data.verdict = judge(merged, readDocument(tree).words)
}

/** @returns the surest finding of each group of overlapping ones; the others become its evidence */
function mergeOverlapping(messages: readonly VFileMessage[]): VFileMessage[] {
  const kept: VFileMessage[] = []
  for (const message of [...messages].sort((a, b) => rank(b) - rank(a))) {
    const over = kept.find((other) => start(other) < end(message) && start(message) < end(other))
    if (!over) kept.push(message)
    else if (over.ruleId !== message.ruleId) {
      over.evidence = [...(over.evidence ?? []), {ruleId: message.ruleId!, confidence: message.confidence!}]
    }
  }
  return kept
}

/** The surest finding explains best; but a rule that knows the fault explains better than counts of words do. */
const rank = ({ruleId, confidence = 0}: VFileMessage) => confidence + (counting[ruleId ?? ''] ?? 2)
const counting: Record<string, number> = {collocation: 0, idiom: 1}

function judge(messages: readonly VFileMessage[], words: number): Verdict {
  const sum = messages.reduce((sum, {confidence = 0}) => sum + confidence, 0)
  const density = (100 * sum) / Math.max(words, leastWords)
  const score = Number((density / (density + evenDensity)).toFixed(3))
  return {label: score < suspectFrom ? 'human' : score < rewrittenFrom ? 'suspect' : 'machine-rewritten', score}
}

function sortByPlace(file: VFile): void {
  file.messages.sort((a, b) => (a.place ? start(a) : -1) - (b.place ? start(b) : -1))
}

const start = ({place}: VFileMessage) => (place && 'start' in place ? place.start.offset! : 0)
const end = ({place}: VFileMessage) => (place && 'end' in place ? place.end.offset! : 0)
