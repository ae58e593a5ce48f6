/** Precision, recall and false alarms of flagging. */

import {check} from '../clean.js'
import type {ReportMessage} from '../report/report.js'
import type {Label, Labelled} from './labels.js'

export interface Flagging {
  precision: number
  recall: number
  recallSure: number
  /** Flags per 1,000 words of text that people wrote. */
  alarms: number
  /** Share of right flags whose first suggestion, or one of three, is what the label says. */
  firstMeant: number
  anyMeant: number
  /** The verdicts' scores, of pages that were rewritten and of those that were not. */
  scores: {spun: number[]; human: number[]}
}

/** A flag is right when it overlaps a labelled span. */
export async function measureFlagging(texts: readonly Labelled[]): Promise<Flagging> {
  const sum = {flags: 0, right: 0, labels: 0, found: 0, sure: 0, sureFound: 0, alarms: 0, words: 0, first: 0, any: 0}
  const scores: Flagging['scores'] = {spun: [], human: []}
  for (const {bytes, errors} of texts) {
    const {messages, verdict} = await check(bytes)
    scores[errors ? 'spun' : 'human'].push(verdict.score)
    if (!errors) {
      sum.alarms += messages.length
      sum.words += bytes.toString().split(/\s+/).filter(Boolean).length
      continue
    }
    const spans = locate(bytes.toString(), errors)
    for (const message of messages) {
      const over = spans.filter((span) => overlaps(message, span))
      sum.flags++
      if (over.length > 0) sum.right++
      const isMeant = (expected: string) => over.some((span) => meant(message, expected, span))
      if (message.expected.slice(0, 1).some(isMeant)) sum.first++
      if (message.expected.some(isMeant)) sum.any++
    }
    const found = spans.filter((span) => messages.some((message) => overlaps(message, span)))
    sum.labels += spans.length
    sum.found += found.length
    sum.sure += spans.filter(({label}) => label.certainty === 'sure').length
    sum.sureFound += found.filter(({label}) => label.certainty === 'sure').length
  }
  return {
    precision: sum.right / sum.flags,
    recall: sum.found / sum.labels,
    recallSure: sum.sureFound / sum.sure,
    alarms: (1000 * sum.alarms) / sum.words,
    firstMeant: sum.first / sum.right,
    anyMeant: sum.any / sum.right,
    scores
  }
}

interface Span {
  label: Label
  /** The line that it stands on. */
  text: string
  /** Columns, as in messages. */
  start: number
  end: number
}

function locate(text: string, errors: readonly Label[]): Span[] {
  const lines = text.split(/\r?\n/)
  return errors.map((label) => {
    const text = lines[label.line - 1]!
    const at = text.indexOf(label.quote, (label.column ?? 1) - 1)
    if (at < 0) throw new Error(`no “${label.quote}” on line ${label.line}`)
    return {label, text, start: at + 1, end: at + 1 + label.quote.length}
  })
}

const overlaps = (message: ReportMessage, {label, start, end}: Span) =>
  message.line === label.line && message.column < end && message.endColumn > start

/** A suggestion is what was meant when the line then reads as the label has it, or when the two end in the same word. */
function meant({column, endColumn}: ReportMessage, expected: string, {label, text, start, end}: Span): boolean {
  const put = (from: number, to: number, words: string) => (text.slice(0, from - 1) + words + text.slice(to - 1)).toLowerCase()
  return put(column, endColumn, expected) === put(start, end, label.expected) || lastWord(expected) === lastWord(label.expected)
}

const lastWord = (text: string) =>
  text
    .toLowerCase()
    .match(/[\p{L}'’]+/gu)
    ?.at(-1)
