/** What an editor offers at a finding or at removed lines. */
import type {CodeAction, Diagnostic, TextEdit, WorkspaceEdit} from 'vscode-languageserver/node'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {isMarkdown} from '../article/markdown.js'
import {isHtml} from '../html/sniff.js'
import type {FileReport, ReportMessage} from '../report/report.js'
import {blockComments, nextLineComment, reasonToGive} from '../silence/directives.js'
import {type Data, rangeOf} from './diagnostics.js'

export interface Checked {
  document: TextDocument
  path: string
  report: FileReport
  /** @returns what allows a phrase in the configuration; nothing where it cannot be written */
  allow: (phrase: string, reason: string) => Promise<WorkspaceEdit | undefined>
}

/** @param diagnostics of this file, as the editor has them; others are passed over */
export async function actionsFor(diagnostics: readonly Diagnostic[], checked: Checked): Promise<CodeAction[]> {
  const lists = diagnostics.map(async (diagnostic): Promise<CodeAction[]> => {
    const {kind, at} = (diagnostic.data ?? {}) as Partial<Data>
    const message = checked.report.messages[at ?? -1]
    if (kind === 'finding' && message) return forFinding(message, diagnostic, checked)
    return kind === 'removed' ? forRemoved(at!, diagnostic, checked) : []
  })
  return (await Promise.all(lists)).flat()
}

async function forFinding(message: ReportMessage, diagnostic: Diagnostic, checked: Checked): Promise<CodeAction[]> {
  const {document} = checked
  const fix = (title: string, edits: TextEdit[], isPreferred = false): CodeAction => ({
    title,
    kind: 'quickfix',
    diagnostics: [diagnostic],
    edit: {changes: {[document.uri]: edits}},
    ...(isPreferred && {isPreferred})
  })
  const words = message.expected.map((one, at) =>
    fix(`Replace by “${one}”`, [{range: rangeOf(message), newText: one}], at === 0 && message.fix === one)
  )
  if (message.category === 'suppression') return words
  const comment = silencingComment(message, checked)
  if (comment) return [...words, fix(`Silence ${message.ruleId} here`, comment)]
  const edit = await checked.allow(message.actual, reasonToGive)
  if (!edit) return words
  return [...words, {title: `Never flag “${message.actual}”`, kind: 'quickfix', diagnostics: [diagnostic], edit}]
}

/** @returns what puts a directive into a file, if it can have comments and they can name the rule */
function silencingComment(message: ReportMessage, {document, path}: Checked): TextEdit[] | undefined {
  const text = document.getText()
  const {start, end} = rangeOf(message)
  if (isHtml(path, text)) {
    // Lines of the text are none of the markup, so that it is the words that stand between comments.
    const [before, behind] = blockComments(message.ruleId) ?? []
    return before && behind
      ? [
          {range: {start, end: start}, newText: before},
          {range: {start: end, end}, newText: behind}
        ]
      : undefined
  }
  const comment = isMarkdown(path) ? nextLineComment(message.ruleId) : undefined
  if (!comment) return undefined
  const line = document.getText({start: {line: start.line, character: 0}, end: {line: start.line + 1, character: 0}})
  const indent = /^[ \t>]*/.exec(line)![0]
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const place = {line: start.line, character: 0}
  return [{range: {start: place, end: place}, newText: `${indent}${comment}${lineBreak}`}]
}

function forRemoved(at: number, diagnostic: Diagnostic, {document, path, report}: Checked): CodeAction[] {
  const run = report.removed[at]
  // A web page would lose its markup.
  if (!run || isHtml(path, document.getText())) return []
  const text = document.getText()
  const lineBreak = /^(?:\r\n|\n|\r)/.exec(text.slice(run.endOffset, run.endOffset + 2))?.[0] ?? ''
  const range = {start: document.positionAt(run.offset), end: document.positionAt(run.endOffset + lineBreak.length)}
  return [
    {
      title: `Remove these lines (${run.ruleId})`,
      kind: 'quickfix',
      diagnostics: [diagnostic],
      edit: {changes: {[document.uri]: [{range, newText: ''}]}}
    }
  ]
}
