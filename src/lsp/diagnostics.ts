/** A report as an editor shows it. */
import type {Diagnostic, Range} from 'vscode-languageserver/node'
import type {FileReport, ReportMessage} from '../report/report.js'
import {tell} from '../report/tell.js'

/** Numbers of the protocol: severities, and the tag that has a text greyed. */
const severities = {error: 1, warning: 2, info: 3} as const
const hint = 4
const unnecessary = 1

/** What an action needs to know of what it is for. */
export interface Data {
  kind: 'finding' | 'removed'
  /** Index among the report's messages or removed runs. */
  at: number
}

/** @returns a place in the report as the protocol counts it: from 0; both count UTF-16 units */
export const rangeOf = ({line, column, endLine, endColumn}: Pick<ReportMessage, 'line' | 'column' | 'endLine' | 'endColumn'>): Range => ({
  start: {line: line - 1, character: column - 1},
  end: {line: endLine - 1, character: endColumn - 1}
})

/**
 * @param rangeAt takes raw offsets
 * @returns findings as warnings or errors, removed lines greyed
 */
export function diagnosticsOf({messages, removed}: FileReport, rangeAt: (start: number, end: number) => Range): Diagnostic[] {
  const findings = messages.map(
    (message, at): Diagnostic => ({
      range: rangeOf(message),
      severity: severities[message.severity],
      source: 'unspun',
      code: message.ruleId,
      ...(message.url !== undefined && {codeDescription: {href: message.url}}),
      message: tell(message),
      data: {kind: 'finding', at} satisfies Data
    })
  )
  const runs = removed.map(
    ({offset, endOffset, ruleId}, at): Diagnostic => ({
      range: rangeAt(offset, endOffset),
      severity: hint,
      tags: [unnecessary],
      source: 'unspun',
      code: ruleId,
      message: `not the article: ${ruleId}`,
      data: {kind: 'removed', at} satisfies Data
    })
  )
  return [...findings, ...runs]
}
