/** An article with all its lines, those that were removed too, and the findings in them. */
import {spanKey} from '../report/reading.js'
import type {Reading, ReadingLine, Span} from '../report/reading-shape.js'
import type {FileReport, ReportMessage} from '../report/report.js'

export interface Line extends ReadingLine {
  /** In their order. */
  flags: Flag[]
}

/** A finding that can be decided on. */
export interface Flag extends Omit<Span, 'at'> {
  message: ReportMessage
}

export interface Article {
  path: string
  bytes: Buffer
  report: FileReport
  lines: Line[]
}

/**
 * @param bytes of the file
 * @param report on it, or what is new in it
 * @param reading of the file
 */
export function makeArticle(path: string, bytes: Buffer, report: FileReport, reading: Reading): Article {
  const lines = reading.lines.map((line): Line => ({...line, flags: []}))
  for (const message of report.messages) {
    const span = reading.spans[spanKey(message)]
    // What is wrong with a wish for silence is no finding.
    if (!span || message.category === 'suppression') continue
    lines[span.at]!.flags.push({start: span.start, end: span.end, message})
  }
  for (const {flags} of lines) flags.sort((a, b) => a.start - b.start)
  return {path, bytes, report, lines}
}
