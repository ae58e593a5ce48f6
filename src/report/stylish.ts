/** The report for a person in a terminal. */
import type {ChalkInstance} from 'chalk'
import {harmless} from './harmless.js'
import type {FileReport, Report, ReportMessage} from './report.js'

/** @param colours chalk, or an instance of level 0 for plain text */
export function stylish({files, failures, summary}: Report, colours: ChalkInstance): string {
  const blocks = files.map((file) => describeFile(file, colours))
  for (const {path, reason} of failures) blocks.push(`${colours.red('unspun:')} ${harmless(path)}: ${harmless(reason)}\n`)
  if (files.length > 1)
    blocks.push(`${files.length} files: ${count(summary.messages, 'finding')}, ${count(summary.removedLines, 'line')} removed\n`)
  return blocks.join('')
}

/** A line of the report, and what stands below it. */
interface Row {
  line: number
  column: number
  cells: string[]
  paint: (text: string) => string
  note?: string[]
}

function describeFile(file: FileReport, colours: ChalkInstance): string {
  const {verdict, lines} = file
  if (lines.total === 0 && file.messages.length === 0) return `${harmless(file.path)}: empty\n`
  const paint = {human: colours.green, suspect: colours.yellow, 'machine-rewritten': colours.red}[verdict.label]
  const judged = `  ${paint(verdict.label)} ${colours.dim(`(score ${verdict.score.toFixed(2)})`)}, ${lines.kept} of ${count(lines.total, 'line')} kept${fixedCount(file)}`
  // A file in which only a wish for silence is wrong, such as a configuration, is no article.
  const head = `${colours.underline(harmless(file.path))}${lines.total === 0 ? '' : judged}\n`
  const notes = file.notes.map((note) => `  ${colours.cyan('note')}  ${harmless(note)}\n`)
  const rows: Row[] = [
    ...file.removed.map(({line, endLine, ruleId, template}) => ({
      line,
      column: 0,
      cells: [span(line, endLine), 'removed', '', template ? `${ruleId} (recurs in the folder)` : ruleId],
      paint: colours.dim
    })),
    ...(file.fixed ?? []).map(({line, column, actual, fix, ruleId}) => ({
      line,
      column,
      cells: [`${line}:${column}`, 'fixed', harmless(`“${actual}” → ${fix}`), ruleId],
      paint: colours.green
    })),
    ...file.messages.map((message) => ({
      line: message.line,
      column: message.column,
      cells: describe(message),
      paint: (text: string) => colourMessage(text, message, colours),
      ...(message.note && {note: message.note.split('\n').map((line) => `      ${colours.dim(harmless(line))}\n`)})
    }))
  ].sort((a, b) => a.line - b.line || a.column - b.column)
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map(({cells}) => cells[column]!.length)))
  const body = rows.map(
    ({cells, paint, note = []}) =>
      `  ${paint(
        cells
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join('  ')
          .trimEnd()
      )}\n${note.join('')}`
  )
  return `${head}${notes.join('')}${body.join('')}`
}

function describe({line, column, actual, expected, reason, confidence = 1, ruleId}: ReportMessage): string[] {
  const meant = expected.length > 0 ? `“${actual}” → ${expected.join(', ')}` : `“${actual}”: ${reason}`
  return [`${line}:${column}`, confidence.toFixed(2), harmless(meant), ruleId]
}

/** Sure findings stand out; the rule's name stays in the background. */
function colourMessage(text: string, {ruleId, confidence = 1}: ReportMessage, colours: ChalkInstance): string {
  const cut = text.lastIndexOf(ruleId)
  const paint = confidence >= 0.8 ? colours.red : colours.yellow
  return paint(text.slice(0, cut)) + colours.dim(text.slice(cut))
}

const fixedCount = ({fixed = []}: FileReport) => (fixed.length > 0 ? `, ${fixed.length} fixed` : '')
const span = (line: number, endLine: number) => (line === endLine ? String(line) : `${line}-${endLine}`)
const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
