/** The features of a line: its own signals, and those of the lines around it, all found by running sums. */
import type {Signals} from './signals.js'

/**
 * A feature by its name:
 *
 * - `bullet` is the line's own signal;
 * - `mean(bullet,-8,-1)` the mean over the eight lines before, `any(…)` 1 if one of them has it, `most(…)` the highest;
 * - `before(bullet)` and `after(bullet)` the logarithm of the sum over all lines before or after, `before(bullet)>4` 1
 *   if that sum is above 4, `share(bullet)` the part of the page's sum that stands before;
 * - `since(bullet)` falls from 1 with the lines since the last one that has it;
 * - `place` is the line's place on the page, from 0 to 1.
 */
export interface Feature {
  name: string
  kind: 'own' | 'mean' | 'any' | 'most' | 'before' | 'after' | 'share' | 'since' | 'place'
  signal: string
  from: number
  to: number
  above: number | undefined
}

const form = /^(?:(\w+)\(([^,()]+)(?:,(-?\d+),(-?\d+))?\)|([^()>]+))(?:>(.+))?$/

/** @throws Error when no feature has such a name */
export function parseFeature(name: string): Feature {
  const found = form.exec(name)
  if (!found) throw new Error(`no feature is called ${name}`)
  const [, kind, signal, from, to, own, above] = found
  const range = {from: Number(from ?? 0), to: Number(to ?? 0), above: above === undefined ? undefined : Number(above)}
  if (kind !== undefined && !Object.hasOwn(readers, kind)) throw new Error(`no feature is called ${name}`)
  if (own === 'place') return {name, kind: 'place', signal: 'words', ...range}
  return {name, kind: (kind ?? 'own') as Feature['kind'], signal: signal ?? own!, ...range}
}

/** @returns a row of features for each line */
export function readFeatures(signals: Signals, features: readonly Feature[]): Float32Array {
  const count = signals.get('words')!.length
  const table = new Float32Array(count * features.length)
  const sums: Sums = new Map()
  const column = new Float64Array(count)
  for (const [place, feature] of features.entries()) {
    readColumn(signals, feature, sums, column)
    for (let line = 0, to = place; line < count; line++, to += features.length) table[to] = column[line]!
  }
  return table
}

/** Running sums of signals, which several features share. */
export type Sums = Map<string, Float64Array>

/**
 * Reads one feature of all lines.
 *
 * @param sums of the same signals, filled as needed
 * @param out takes a number for each line
 * @throws Error when the page has no such signal
 */
export function readColumn(signals: Signals, feature: Feature, sums: Sums, out: Float64Array): void {
  const values = signals.get(feature.signal)
  // A model of web pages knows signals that plain text has not.
  if (!values) throw new Error(`no signal is called ${feature.signal}`)
  let sum = needsSum.has(feature.kind) ? sums.get(feature.signal) : noSum
  if (!sum) {
    sum = addUp(values)
    sums.set(feature.signal, sum)
  }
  readers[feature.kind](feature, values, sum, out)
}

/** @returns whether a feature is 0 on every line of a page where its signal is; distances and places are not */
export const ofSignal = ({kind, above = 0}: Feature): boolean => kind !== 'since' && kind !== 'place' && above >= 0

const needsSum: ReadonlySet<Feature['kind']> = new Set(['mean', 'any', 'before', 'after', 'share'])
const noSum = new Float64Array(0)

function addUp(values: Float32Array): Float64Array {
  const sum = new Float64Array(values.length + 1)
  for (let line = 0; line < values.length; line++) sum[line + 1] = sum[line]! + values[line]!
  return sum
}

/** Least value at which a line counts as having a signal. */
const has = 0.5
/** Lines after which half of `since` is gone. */
const halfLife = 3

type Reader = (feature: Feature, values: Float32Array, sum: Float64Array, out: Float64Array) => void

const readers: Record<Feature['kind'], Reader> = {
  own: (_, values, _sum, out) => out.set(values),
  mean({from, to}, values, sum, out) {
    for (let line = 0; line < values.length; line++) {
      const first = Math.max(0, line + from)
      const end = Math.min(values.length, line + to + 1)
      out[line] = end > first ? (sum[end]! - sum[first]!) / (end - first) : 0
    }
  },
  any({from, to}, values, sum, out) {
    for (let line = 0; line < values.length; line++) {
      const first = Math.max(0, line + from)
      const end = Math.min(values.length, line + to + 1)
      out[line] = end > first && sum[end]! > sum[first]! ? 1 : 0
    }
  },
  most({from, to}, values, _, out) {
    for (let line = 0; line < values.length; line++) {
      let most = 0
      for (let at = Math.max(0, line + from); at < Math.min(values.length, line + to + 1); at++) most = Math.max(most, values[at]!)
      out[line] = most
    }
  },
  before({above}, values, sum, out) {
    for (let line = 0; line < values.length; line++) out[line] = step(sum[line]!, above)
  },
  after({above}, values, sum, out) {
    for (let line = 0; line < values.length; line++) out[line] = step(sum[values.length]! - sum[line + 1]!, above)
  },
  share(_, values, sum, out) {
    for (let line = 0; line < values.length; line++) out[line] = sum[line]! / Math.max(1e-6, sum[values.length]!)
  },
  since(_, values, _sum, out) {
    let last = Number.NEGATIVE_INFINITY
    for (let line = 0; line < values.length; line++) {
      out[line] = 1 / (1 + (line - last) / halfLife)
      if (values[line]! > has) last = line
    }
  },
  place(_, values, _sum, out) {
    for (let line = 0; line < values.length; line++) out[line] = line / Math.max(1, values.length - 1)
  }
}

const step = (sum: number, above: number | undefined) => (above === undefined ? Math.log1p(sum) : sum > above ? 1 : 0)
