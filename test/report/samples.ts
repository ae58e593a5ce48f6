/** Reports made up for the tests of the formats. */
import {Chalk} from 'chalk'
import fc from 'fast-check'
import type {Look} from '../../src/report/formats.js'
import {type FileReport, makeReport, type ReportMessage} from '../../src/report/report.js'

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

/** What a format for people is told of a pipe. */
export const plain: Look = {colours: new Chalk({level: 0})}

/** Text as an enemy would write it: commands, markup, escapes, half characters, and anything else. */
export const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\n',
        '\r',
        '\r\n::error::x',
        '::set-output name=a::',
        '##[error]',
        '\u001b[31m',
        '\u001b]0;x\u0007',
        '\u202e',
        '\u2028'
      ),
      fc.constantFrom(']]>', '<![CDATA[', '<!--', '&', '&amp;', '"', "'", '<a b=', '\u0000', '\ufffe', '\uffff', '\ud800', '\udc00'),
      fc.constantFrom('%0A', '%', ',', ':', '](http://example.com)', '{0}', '..', '/', '\\', '👩‍👧', '東', ' ', '\t', '"}'),
      fc.string({unit: 'binary', maxLength: 5})
    ),
    {maxLength: 8}
  )
  .map((parts) => parts.join(''))

const hostileMessage = fc
  .record({
    actual: hostile,
    expected: fc.array(hostile, {maxLength: 2}),
    reason: hostile,
    note: hostile,
    text: hostile,
    severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const)
  })
  .map(({text, ...parts}) => message({...parts, context: {text, start: text.length >> 2, end: text.length >> 1}}))

const hostileFile = fc.record({path: hostile, messages: fc.array(hostileMessage, {maxLength: 4}), notes: fc.array(hostile)})
const hostileFailure = fc.record({path: hostile, reason: hostile})

/** A whole report of such text. */
export const hostileReport = fc
  .tuple(fc.array(hostileFile, {maxLength: 3}), fc.array(hostileFailure, {maxLength: 2}))
  .map(([files, failures]) => makeReport(files.map(fileReport), failures))
