/** From the report on a file to what the page shows of it. */
import {harmless} from '../printable.js'
import {breaksIn, spanKey} from '../reading.js'
import type {Reading, Span} from '../reading-shape.js'
import type {FileReport, ReportMessage} from '../report.js'
import type {Article, Entry, Flag, Line} from './model.js'

export function entryOf({path, verdict, lines, messages}: FileReport): Entry {
  const found: Record<string, number> = Object.create(null)
  for (const {ruleId} of messages) found[harmless(ruleId)] = (found[harmless(ruleId)] ?? 0) + 1
  return {path: harmless(path), ...verdict, lines: {total: lines.total, removed: lines.removed}, found}
}

/** @param reading absent where the file has no text to show, or too much of it */
export function articleOf({article, messages, notes, removed}: FileReport, reading?: Reading): Article {
  const {lines, places} = reading ? linesOf(reading, removed) : {}
  return {
    kind: reading?.kind ?? 'text',
    ...(article.title && {title: harmless(article.title)}),
    notes: notes.map(harmless),
    ...(lines && {lines}),
    flags: messages.map((message) => {
      const span = reading?.spans[spanKey(message)]
      return flagOf(message, span && {...span, at: places!.get(span.at)!})
    })
  }
}

/** @returns the lines that are not blank, and their places among these by those among all */
function linesOf({lines}: Reading, removed: FileReport['removed']): {lines: Line[]; places: Map<number, number>} {
  const shown: Line[] = []
  const places = new Map<number, number>()
  let breaks = 0
  for (const [at, {line, text, after, run, template, source}] of lines.entries()) {
    if (text.trim() !== '') {
      places.set(at, shown.length)
      shown.push({
        line,
        text,
        ...(breaks > 1 && shown.length > 0 && {apart: true}),
        ...(run !== undefined && {removed: removed[run]!.ruleId}),
        ...(template && {template}),
        ...(source && {source})
      })
      breaks = 0
    }
    breaks += breaksIn(after)
  }
  return {lines: shown, places}
}

function flagOf(message: ReportMessage, span: Span | undefined): Flag {
  const {ruleId, category, severity, confidence = 1, line, column, actual, expected, reason, evidence, note, context} = message
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
