/** JUnit XML: a suite for each file, a failed case for each finding, an error for a file that could not be read. */
import type {WholeFormat} from './formats.js'
import {steeringMarks} from './printable.js'
import type {Failure, FileReport, ReportMessage} from './report.js'
import {tell} from './tell.js'

export const junit: WholeFormat = {
  whole({files, failures, summary}) {
    const tests = files.reduce((sum, {messages}) => sum + Math.max(1, messages.length), failures.length)
    const head = `<testsuites name="unspun" tests="${tests}" failures="${summary.messages}" errors="${failures.length}">\n`
    return `<?xml version="1.0" encoding="UTF-8"?>\n${head}${files.map(suite).join('')}${failures.map(unread).join('')}</testsuites>\n`
  }
}

function suite({path, messages}: FileReport): string {
  // A suite without cases would not count as passed.
  const cases = messages.length > 0 ? messages.map((message) => failed(path, message)) : [`    <testcase ${names(path, 'clean')}/>\n`]
  const head = `  <testsuite name="${xmlText(path)}" tests="${cases.length}" failures="${messages.length}" errors="0" time="0">\n`
  return `${head}${cases.join('')}  </testsuite>\n`
}

function failed(path: string, message: ReportMessage): string {
  const {line, column, severity, ruleId} = message
  const text = xmlText(tell(message))
  const failure = `<failure type="${severity}" message="${text}">${xmlText(path)}:${line}:${column}: ${text}</failure>`
  return `    <testcase ${names(path, `${ruleId} ${line}:${column}`)}>\n      ${failure}\n    </testcase>\n`
}

function unread({path, reason}: Failure): string {
  const head = `  <testsuite name="${xmlText(path)}" tests="1" failures="0" errors="1" time="0">\n`
  return `${head}    <testcase ${names(path, 'read')}>\n      <error message="${xmlText(reason)}"/>\n    </testcase>\n  </testsuite>\n`
}

const names = (path: string, name: string) => `name="${xmlText(name)}" classname="${xmlText(path)}" time="0"`

/** Characters that XML 1.0 has no way to write. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
const entities: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;'}

/** By number: white space, because attributes would lose it, and what could steer a terminal or a CI service. */
const xmlText = (text: string) =>
  text
    .replace(forbidden, '\ufffd')
    .replace(/[&<>"'\t\n\r]/g, (mark) => entities[mark] ?? byNumber(mark))
    .replace(steeringMarks, byNumber)

const byNumber = (mark: string) => `&#${mark.charCodeAt(0)};`
