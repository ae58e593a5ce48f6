/** From a file's messages and data to its report. */
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {stdinName} from '../files/stdin-name.js'
import {fingerprint} from './fingerprint.js'
import type {FileReport, ReportMessage} from './report.js'

/** Categories of messages that are findings. */
const reported = new Set(['rewrite', 'plugin', 'suppression'])

/**
 * @param file that went through the preset
 * @param options `evidence`: tell the counts and scores behind each finding
 */
export function reportFile(file: VFile, {evidence = false} = {}): FileReport {
  const removed = file.messages.filter(({category}) => category === 'boilerplate')
  const flagged = file.messages.filter(({category = ''}) => reported.has(category))
  const allowed = [...(file.data.suppressions?.allowed ?? [])].map(({phrase}) => phrase)
  return {
    path: file.path ?? stdinName,
    verdict: file.data.verdict ?? {label: 'human', score: 0},
    lines: file.data.lines ?? {total: 0, kept: 0, removed: 0},
    article: file.data.article ?? {},
    removed: removed.map(reportRemoved),
    messages: flagged.map((message) => reportMessage(message, evidence)),
    sentences: (file.data.sentences ?? []).map(({start, end, score}) => ({
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      score
    })),
    ...(file.data.fixed && {fixed: file.data.fixed.map((message) => reportMessage(message, evidence))}),
    ...(allowed.length > 0 && {allowed: allowed.sort()}),
    notes: file.messages.filter(({category}) => category === undefined).map(({reason}) => reason)
  }
}

function reportRemoved(message: VFileMessage): FileReport['removed'][number] {
  const {start, end} = placeOf(message)
  return {
    line: start.line,
    endLine: end.line,
    offset: start.offset!,
    endOffset: end.offset!,
    ruleId: message.ruleId!,
    ...(message.template && {template: message.template})
  }
}

function reportMessage(message: VFileMessage, evidence: boolean): ReportMessage {
  const {start, end} = placeOf(message)
  const ruleId = message.ruleId ?? message.source ?? 'plugin'
  const {before, after} = message.around ?? {before: '', after: ''}
  return {
    ruleId,
    category: message.category!,
    severity: message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info',
    ...(message.confidence !== undefined && {confidence: rounded(message.confidence)}),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    offset: start.offset!,
    endOffset: end.offset!,
    actual: message.actual!,
    expected: message.expected!,
    reason: message.reason,
    fingerprint: fingerprint({ruleId, actual: message.actual!, before, after}),
    ...(message.url && {url: message.url}),
    ...(message.category === 'plugin' && message.source && {source: message.source}),
    ...(message.context && {context: message.context}),
    ...(message.evidence && {evidence: message.evidence.map(({ruleId, confidence}) => ({ruleId, confidence: rounded(confidence)}))}),
    ...(message.fix !== undefined && {fix: message.fix}),
    ...(evidence && message.note && {note: message.note})
  }
}

/** All messages of unspun stand at a span. */
function placeOf({place}: VFileMessage) {
  if (!place || !('start' in place)) throw new Error('a message of unspun has no span')
  return place
}

const rounded = (confidence: number) => Number(confidence.toFixed(3))
