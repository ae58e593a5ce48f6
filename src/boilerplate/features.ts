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
  for (const [column, feature] of features.entries()) {
    const read = readerOf(signals, feature, sums)
    for (let line = 0, to = column; line < count; line++, to += features.length) table[to] = read(line)
  }
  return table
}

/** Running sums of signals, which several features share. */
export type Sums = Map<string, Float64Array>

/**
 * @param sums of the same signals, filled as needed
 * @returns gives a feature of each line; to be called for all lines in order
 * @throws Error when the page has no such signal
 */
export function readerOf(signals: Signals, feature: Feature, sums: Sums): (line: number) => number {
  const values = signals.get(feature.signal)
  // A model of web pages knows signals that plain text has not.
  if (!values) throw new Error(`no signal is called ${feature.signal}`)
  if (!needsSum.has(feature.kind)) return readers[feature.kind](feature, values, noSum)
  const sum = sums.get(feature.signal) ?? addUp(values)
  sums.set(feature.signal, sum)
  return readers[feature.kind](feature, values, sum)
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

type Reader = (feature: Feature, values: Float32Array, sum: Float64Array) => (line: number) => number

const readers: Record<Feature['kind'], Reader> = {
  own: (_, values) => (line) => values[line]!,
  mean: (feature, values, sum) => (line) => {
    const [from, to] = reach(feature, line, values.length)
    return to > from ? (sum[to]! - sum[from]!) / (to - from) : 0
  },
  any: (feature, values, sum) => (line) => {
    const [from, to] = reach(feature, line, values.length)
    return to > from && sum[to]! > sum[from]! ? 1 : 0
  },
  most: (feature, values) => (line) => {
    const [from, to] = reach(feature, line, values.length)
    let most = 0
    for (let at = from; at < to; at++) most = Math.max(most, values[at]!)
    return most
  },
  before:
    ({above}, _, sum) =>
    (line) =>
      step(sum[line]!, above),
  after:
    ({above}, values, sum) =>
    (line) =>
      step(sum[values.length]! - sum[line + 1]!, above),
  share: (_, values, sum) => (line) => sum[line]! / Math.max(1e-6, sum[values.length]!),
  since: (_, values) => {
    let last = Number.NEGATIVE_INFINITY
    return (line) => {
      const value = 1 / (1 + (line - last) / halfLife)
      if (values[line]! > has) last = line
      return value
    }
  },
  place: (_, values) => (line) => line / Math.max(1, values.length - 1)
}

const step = (sum: number, above: number | undefined) => (above === undefined ? Math.log1p(sum) : sum > above ? 1 : 0)

function reach({from, to}: Feature, line: number, count: number): [from: number, to: number] {
  return [Math.max(0, line + from), Math.min(count, line + to + 1)]
}
