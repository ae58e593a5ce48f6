/** Text as someone would write it who wants a page to run it. */
import type {Reading} from '../../../src/report/reading-shape.js'
import {fileReport, message} from '../samples.js'

/** Each would open a dialog, which the tests see. */
export const payloads = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<!--<script>alert(1)</script>',
  ']]><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onfocus='alert(1)' autofocus='",
  '" autofocus onfocus="alert(1)',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<base href="http://example.com/"><link rel=stylesheet href=x>',
  'javascript:alert(1)',
  '</style><style>@import "http://example.com/x"</style>',
  'background:url(http://example.com/x)',
  '{{index}}{{script}}$&$`$1',
  '\u2028alert(1)//\u2029*/alert(1)/*',
  '\\u003cscript>alert(1)\\u003c/script>',
  '__proto__',
  'constructor'
]

/** A file in which a payload stands wherever text of others can. */
export function hostileFile(payload: string): {report: ReturnType<typeof fileReport>; reading: Reading} {
  const finding = message({
    ruleId: payload,
    actual: payload,
    expected: [payload, payload],
    reason: payload,
    note: payload,
    evidence: [{ruleId: payload, confidence: 0.5}],
    url: payload,
    offset: 0,
    endOffset: payload.length,
    context: {text: payload, start: 0, end: payload.length}
  })
  const outside = {...finding, offset: 9000, endOffset: 9001}
  const removed = [{line: 2, endLine: 2, offset: payload.length + 1, endOffset: 2 * payload.length + 1, ruleId: payload}]
  const report = fileReport({
    path: payload,
    removed,
    article: {title: payload, byline: payload},
    notes: [payload],
    messages: [finding, outside]
  })
  const lines = [
    {line: 1, text: payload, after: '\n'},
    {line: 2, text: payload, after: '', run: 0}
  ]
  return {report, reading: {kind: 'html', lines, spans: {[`0-${payload.length}`]: {at: 0, start: 0, end: payload.length}}}}
}
