/** The report for a person in a terminal: a table for each file, and below each finding its line with the words marked. */
import type {ChalkInstance} from 'chalk'
import type {Look, StreamingFormat} from './formats.js'
import {frame} from './frame.js'
import {count, harmless, harmlessPath} from './printable.js'
import type {FileReport, ReportMessage} from './report.js'
import {widthOf} from './width.js'

export const stylish: StreamingFormat = {
  file: describeFile,
  failure: () => '',
  end({failures, summary}, {colours, quiet}) {
    const lines = failures.map(({path, reason}) => `${colours.red('unspun:')} ${harmless(path)}: ${harmless(reason)}\n`)
    const silent = quiet && summary.messages === 0
    if (summary.files > 1 && !silent)
      lines.push(`${summary.files} files: ${findings(summary)}, ${count(summary.removedLines, 'line')} removed\n`)
    return lines.join('')
  }
}

/** A line of the table, and what stands below it. */
interface Row {
  line: number
  column: number
  cells: [place: string, kind: string, text: string, rule: string]
  paint: (text: string) => string
  below?: string[]
}

/** Columns of a report that no terminal shows. */
const usual = 100

/** Between the cells of the table. */
const gap = 2

/** Columns of the gutter before a frame. It is there so that no text of a stranger starts a line, where CI services look for commands. */
const gutterWidth = 6

function describeFile(file: FileReport, look: Look): string {
  const {colours, quiet} = look
  if (quiet && file.messages.length === 0) return ''
  if (file.lines.total === 0 && file.messages.length === 0) return `${harmlessPath(file.path)}: empty\n`
  const notes = quiet ? [] : file.notes.map((note) => `  ${colours.cyan('note')}  ${harmless(note)}\n`)
  const rows = [
    ...(quiet ? [] : [...removedRows(file, colours), ...fixedRows(file, colours)]),
    ...file.messages.map((one) => row(one, look))
  ]
  rows.sort((a, b) => a.line - b.line || a.column - b.column)
  return `${head(file, colours)}${notes.join('')}${table(rows, look.columns)}`
}

function head({path, verdict: {label, score}, lines, fixed = []}: FileReport, colours: ChalkInstance): string {
  const paint = {human: colours.green, suspect: colours.yellow, 'machine-rewritten': colours.red}[label]
  const verdict = `${paint(label)} ${colours.dim(`(score ${score.toFixed(2)})`)}`
  // A file in which only a wish for silence is wrong, such as a configuration, is no article.
  if (lines.total === 0) return `${colours.underline(harmlessPath(path))}\n`
  const mended = fixed.length > 0 ? `, ${fixed.length} fixed` : ''
  return `${colours.underline(harmlessPath(path))}  ${verdict}, ${lines.kept} of ${count(lines.total, 'line')} kept${mended}\n`
}

function removedRows({removed}: FileReport, {dim}: ChalkInstance): Row[] {
  return removed.map(({line, endLine, ruleId, template}) => {
    const place = line === endLine ? String(line) : `${line}-${endLine}`
    return {line, column: 0, cells: [place, 'removed', '', template ? `${ruleId} (recurs in the folder)` : ruleId], paint: dim}
  })
}

function fixedRows({fixed = []}: FileReport, {green}: ChalkInstance): Row[] {
  return fixed.map(({line, column, actual, fix, ruleId}) => {
    return {line, column, cells: [`${line}:${column}`, 'fixed', harmless(`“${actual}” → ${fix}`), ruleId], paint: green}
  })
}

function row(message: ReportMessage, {colours, columns = usual}: Look): Row {
  const {line, column, category, actual, expected, reason, context, confidence = 1, severity, ruleId, note} = message
  const kind = severity === 'warning' ? confidence.toFixed(2) : `${confidence.toFixed(2)} ${severity}`
  const meant = harmless(expected.join(', '))
  // A comment is long, and the frame shows it.
  const told = category === 'suppression' && context ? reason : `“${actual}”: ${reason}`
  const text = harmless(expected.length > 0 ? `“${actual}” → ${meant}` : told)
  // Errors and sure findings stand out; the rule's name and the text around stay in the background.
  const mark = severity === 'error' || confidence >= 0.8 ? colours.red : colours.yellow
  const framed = context ? frame(context, meant, columns - gutterWidth, {around: colours.dim, mark, hint: colours.green}) : []
  const below = [...framed, ...(note?.split('\n').map((one) => colours.dim(harmless(one))) ?? [])]
  const paint = (row: string) => mark(row.slice(0, -ruleId.length)) + colours.dim(ruleId)
  const gutter = `    ${colours.dim('│')} `
  return {line, column, cells: [`${line}:${column}`, kind, text, ruleId], paint, below: below.map((one) => `${gutter}${one}\n`)}
}

/** Aligns the cells; a text that would push the rules' names out of the terminal pushes only its own. */
function table(rows: readonly Row[], columns = Infinity): string {
  const widest = (at: number) => rows.reduce((width, {cells}) => Math.max(width, widthOf(cells[at]!)), 0)
  const [place, kind, rule] = [widest(0), widest(1), widest(3)]
  const text = Math.min(widest(2), Math.max(0, columns - place - kind - rule - 4 * gap))
  const pad = (cell: string, width: number) => cell + ' '.repeat(Math.max(0, width - widthOf(cell)) + gap)
  const lines = rows.map(({cells, paint, below = []}) => {
    const whole = pad(cells[0], place) + pad(cells[1], kind) + pad(cells[2], text) + cells[3]
    return `  ${paint(whole)}\n${below.join('')}`
  })
  return lines.join('')
}

function findings({messages, errors}: {messages: number; errors: number}): string {
  return count(messages, 'finding') + (errors > 0 ? ` (${count(errors, 'error')})` : '')
}
