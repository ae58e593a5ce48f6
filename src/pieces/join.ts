/** Results of the pieces of a long text, as the result of the text. */
import {joinParts} from '../article/stringify.js'
import type {Cleaned} from '../clean.js'
import {breaksIn} from '../report/reading.js'
import type {Reading} from '../report/reading-shape.js'
import type {FileReport} from '../report/report.js'
import {verdictOf} from '../rewrite/judge.js'
import type {Piece} from './cut.js'
import {moveMessage, movePlace, moveReading, moveRun} from './move.js'

export interface Part extends Cleaned {
  piece: Piece
}

/**
 * @param parts what came of each piece, in their order; at least one
 * @param notes on the whole text
 */
export function joinCleaned(parts: readonly Part[], notes: readonly string[]): Cleaned {
  const text = joinTexts(parts)
  return {text, report: joinReports(parts, text, notes), ...(parts[0]!.reading && {reading: joinReadings(parts)})}
}

/** Printing ends each piece with a line break; where a line goes on behind it, none belongs there. */
function joinTexts(parts: readonly Part[]): string {
  const texts = parts.map(({piece, text, report: {removed}}, at) => {
    const goesOn = at < parts.length - 1 && !/[\n\r]$/.test(piece.text)
    const isKept = removed.at(-1)?.endOffset !== piece.text.length
    return goesOn && isKept && text.endsWith('\n') ? text.slice(0, -1) : text
  })
  return joinParts(texts.flatMap((text) => (text.endsWith('\r') ? [text.slice(0, -1), '\r'] : [text])))
}

function joinReports(parts: readonly Part[], text: string, notes: readonly string[]): FileReport {
  const reports = parts.map(({report}) => report)
  const lists = <T>(list: (report: FileReport) => readonly T[], move: (one: T, piece: Piece) => T) =>
    parts.flatMap(({report, piece}) => list(report).map((one) => move(one, piece)))
  const allowed = new Set(reports.flatMap(({allowed = []}) => allowed))
  const total = parts.reduce((sum, {piece: {text}}) => sum + breaksIn(text), 0) + (/[\n\r]$/.test(parts.at(-1)!.piece.text) ? 0 : 1)
  const kept = breaksIn(text)
  return {
    ...reports[0]!,
    verdict: joinVerdicts(parts),
    lines: {total, kept, removed: total - kept},
    removed: lists(({removed}) => removed, moveRun),
    messages: lists(({messages}) => messages, moveMessage),
    sentences: lists(({sentences}) => sentences, movePlace),
    ...(reports[0]!.fixed && {fixed: lists(({fixed = []}) => fixed, moveMessage)}),
    ...(allowed.size > 0 && {allowed: [...allowed].sort()}),
    notes: [...new Set([...notes, ...reports.flatMap(({notes}) => notes)])]
  }
}

/** The score of each by what it has of the text. */
function joinVerdicts(parts: readonly Part[]): FileReport['verdict'] {
  const units = parts.reduce((sum, {text}) => sum + text.length, 0)
  const score = parts.reduce((sum, {text, report}) => sum + report.verdict.score * text.length, 0)
  return verdictOf(units === 0 ? 0 : score / units)
}

function joinReadings(parts: readonly Part[]): Reading {
  const before = {lines: 0, runs: 0}
  const moved = parts.map(({piece, report, reading}) => {
    const one = moveReading(reading!, piece, before)
    before.lines += one.lines.length
    before.runs += report.removed.length
    return one
  })
  return {
    kind: moved[0]!.kind,
    lines: moved.flatMap(({lines}) => lines),
    spans: Object.assign({}, ...moved.map(({spans}) => spans))
  }
}
