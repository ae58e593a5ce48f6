/** Where each unit of a text node stands in the raw page. */
import {DecodingMode, EntityDecoder, htmlDecodeTree} from 'entities/decode'

/** Raw offsets at which the units of a text begin and end. */
export interface Alignment {
  starts: Uint32Array
  ends: Uint32Array
}

const [nul, lineFeed, carriageReturn, ampersand, lessThan] = [0, 10, 13, 38, 60]
/** A `<` before one of these opens markup; before anything else it is text. */
const markup = /[a-z/!?]/i

/**
 * The raw slice differs from the value by entities, line breaks of two characters, NUL, the break behind `<pre>`,
 * and tags that changed nothing, such as an end tag without a start. Where it differs by more, because the parser
 * moved text out of a table, all units are said to stand at the start.
 *
 * @param value of a text node
 * @param start raw offset at which the node begins
 * @param end raw offset at which it ends
 */
export function alignText(value: string, raw: string, start: number, end: number): Alignment {
  if (end - start === value.length && raw.startsWith(value, start)) {
    const starts = new Uint32Array(value.length + 1)
    for (let at = 0; at <= value.length; at++) starts[at] = start + at
    return {starts, ends: starts.subarray(1)}
  }
  return follow(value, raw, start, end) ?? allAtStart(value.length, start, end)
}

function allAtStart(length: number, start: number, end: number): Alignment {
  const starts = new Uint32Array(length).fill(start)
  const ends = starts.slice()
  ends[length - 1] = end
  return {starts, ends}
}

/** Reads value and raw slice side by side; @returns nothing where they part. */
function follow(value: string, raw: string, start: number, end: number): Alignment | undefined {
  const starts = new Uint32Array(value.length)
  const ends = new Uint32Array(value.length)
  let at = start
  for (let unit = 0; unit < value.length; ) {
    const from = skip(raw, at, end, value.charCodeAt(unit))
    if (from >= end) return undefined
    const {units, length} = readUnits(raw, from)
    if (!value.startsWith(units, unit)) return undefined
    at = from + length
    starts.fill(from, unit, unit + units.length)
    ends.fill(at, unit, unit + units.length)
    unit += units.length
  }
  return {starts, ends}
}

/** @returns the raw offset, not before `at`, of what can stand for a unit */
function skip(raw: string, at: number, end: number, wanted: number): number {
  while (at < end) {
    const code = raw.charCodeAt(at)
    if (code === lessThan && markup.test(raw[at + 1] ?? '')) at = markupEnd(raw, at, end)
    else if (code === nul) at++
    else if ((code === lineFeed || code === carriageReturn) && wanted !== lineFeed) at++
    else break
  }
  return at
}

/** @returns the raw offset behind a tag or comment */
function markupEnd(raw: string, at: number, end: number): number {
  if (raw.startsWith('<!--', at)) {
    const close = raw.slice(at + 4, end).indexOf('-->')
    return close < 0 ? end : at + close + 7
  }
  let quote = ''
  for (at++; at < end; at++) {
    const unit = raw[at]!
    if (quote) quote = unit === quote ? '' : quote
    else if (unit === '>') return at + 1
    else if (unit === '"' || unit === "'") quote = unit
  }
  return end
}

/** @returns the text units that a place in the raw page stands for, and how long it is there */
function readUnits(raw: string, at: number): {units: string; length: number} {
  const code = raw.charCodeAt(at)
  if (code === carriageReturn) return {units: '\n', length: raw.charCodeAt(at + 1) === lineFeed ? 2 : 1}
  if (code !== ampersand) return {units: raw[at]!, length: 1}
  let units = ''
  const decoder = new EntityDecoder(htmlDecodeTree, (point) => {
    units += String.fromCodePoint(point)
  })
  decoder.startEntity(DecodingMode.Legacy)
  const used = decoder.write(raw, at + 1)
  const length = used < 0 ? decoder.end() : used
  return length > 0 && units !== '' ? {units, length} : {units: '&', length: 1}
}
