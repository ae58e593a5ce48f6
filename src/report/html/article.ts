/** From the report on a file to what the page shows of it. */
import {harmless} from '../printable.js'
import {spanKey} from '../reading.js'
import type {Reading} from '../reading-shape.js'
import type {FileReport, ReportMessage} from '../report.js'
import type {Article, Entry, Flag} from './model.js'

export function entryOf({path, verdict, lines, messages}: FileReport): Entry {
  const found: Record<string, number> = Object.create(null)
  for (const {ruleId} of messages) found[harmless(ruleId)] = (found[harmless(ruleId)] ?? 0) + 1
  return {path: harmless(path), ...verdict, lines: {total: lines.total, removed: lines.removed}, found}
}

/** @param reading absent where the file has no text to show, or too much of it */
export function articleOf({article, messages, notes}: FileReport, reading?: Reading): Article {
  return {
    kind: reading?.kind ?? 'text',
    ...(article.title && {title: harmless(article.title)}),
    notes: notes.map(harmless),
    ...(reading && {lines: reading.lines}),
    flags: messages.map((message) => flagOf(message, reading))
  }
}

function flagOf(message: ReportMessage, reading: Reading | undefined): Flag {
  const {ruleId, category, severity, confidence = 1, line, column, actual, expected, reason, evidence, note, context} = message
  const span = reading?.spans[spanKey(message)]
  return {
    ...span,
    rule: harmless(ruleId),
    severity,
    confidence,
    line,
    column,
    actual: harmless(actual),
    expected: expected.map(harmless),
    reason: harmless(reason),
    ...(evidence && {evidence}),
    ...(note && {note: note.split('\n').map(harmless).join('\n')}),
    ...(context && !span && {around: harmless(context.text)}),
    ...(category !== 'suppression' && {silent: true})
  }
}
