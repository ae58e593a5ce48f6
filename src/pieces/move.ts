/** From places in a piece of a text to places in the text. */
import {spanKey} from '../report/reading.js'
import type {Reading, Span} from '../report/reading-shape.js'
import type {FileReport, ReportMessage} from '../report/report.js'
import type {Piece} from './cut.js'

type Place = FileReport['sentences'][number]
type Run = FileReport['removed'][number]

export function movePlace<P extends Omit<Place, 'score'>>(place: P, {line, column}: Piece): P {
  return {
    ...place,
    line: place.line + line - 1,
    column: place.line === 1 ? place.column + column - 1 : place.column,
    endLine: place.endLine + line - 1,
    endColumn: place.endLine === 1 ? place.endColumn + column - 1 : place.endColumn
  }
}

export const moveMessage = (message: ReportMessage, piece: Piece): ReportMessage => moveOffsets(movePlace(message, piece), piece)

export function moveRun(run: Run, piece: Piece): Run {
  const lines = piece.line - 1
  const {template} = run
  const moved = {
    ...run,
    line: run.line + lines,
    endLine: run.endLine + lines,
    ...(template && {template: template.map((line) => line + lines)})
  }
  return moveOffsets(moved, piece)
}

const moveOffsets = <O extends {offset: number; endOffset: number}>(one: O, {offset}: Piece): O => ({
  ...one,
  offset: one.offset + offset,
  endOffset: one.endOffset + offset
})

/** @param before lines and removed runs of the pieces before */
export function moveReading({kind, lines, spans}: Reading, piece: Piece, before: {lines: number; runs: number}): Reading {
  const moved = lines.map(({line, run, ...rest}) => ({
    ...rest,
    line: line + piece.line - 1,
    ...(run !== undefined && {run: run + before.runs})
  }))
  return {
    kind,
    lines: moved,
    spans: Object.fromEntries(Object.entries(spans).map(([key, span]) => moveSpan(key, span, piece, before.lines)))
  }
}

function moveSpan(key: string, span: Span, {offset}: Piece, lines: number): [string, Span] {
  const [start, end] = key.split('-').map(Number) as [number, number]
  return [spanKey({offset: start + offset, endOffset: end + offset}), {...span, at: span.at + lines}]
}
