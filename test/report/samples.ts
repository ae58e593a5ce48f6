/** Reports made up for the tests of the formats. */
import type {FileReport, ReportMessage} from '../../src/report/report.js'

export function fileReport(parts: Partial<FileReport> = {}): FileReport {
  return {
    path: 'ferry.txt',
    verdict: {label: 'suspect', score: 0.42},
    lines: {total: 7, kept: 3, removed: 4},
    article: {},
    removed: [],
    messages: [],
    notes: [],
    sentences: [],
    ...parts
  }
}

export function message(parts: Partial<ReportMessage> = {}): ReportMessage {
  return {
    ruleId: 'repeated-words',
    category: 'rewrite',
    severity: 'warning',
    confidence: 0.9,
    line: 2,
    column: 5,
    endLine: 2,
    endColumn: 12,
    offset: 30,
    endOffset: 37,
    actual: 'the the',
    expected: ['the'],
    reason: '“the” stands twice',
    fingerprint: '0123456789abcdef',
    ...parts
  }
}
