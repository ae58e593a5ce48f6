/** A gradient-boosted forest of small decision trees. */
import type {Section} from './container.js'
import type {TableFile} from './table-file.js'
import {places, rowsLength} from './workspace.js'

export interface Forest {
  /** Where each tree begins, and the end of the last. */
  roots: Uint32Array
  /** Feature that a node asks for; 255 marks a leaf. */
  features: Uint8Array
  /** A node's threshold, or a leaf's value. */
  values: Float32Array
  /** The node for values at or below the threshold; the other one is the next after it. */
  lower: Uint16Array
}

export const leaf = 255

/**
 * @param row feature values
 * @returns the log-odds of the positive class
 */
export function logit(forest: Forest, row: ArrayLike<number>): number {
  const {roots, features, values, lower} = forest
  let sum = 0
  for (let tree = 0; tree + 1 < roots.length; tree++) {
    let node = roots[tree]!
    while (features[node] !== leaf) {
      node = lower[node]! + (row[features[node]!]! > values[node]! ? 1 : 0)
    }
    sum += values[node]!
  }
  return sum
}

/** @returns the probability that log-odds stand for */
export const sigmoid = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

/** A forest of a file, which judges many rows at a time. */
export interface StoredForest extends Forest {
  file: Pick<TableFile, 'buffer' | 'kernels'>
}

/** @returns the log-odds of each row; each comes out as by `logit` */
export function logits({roots, features, values, lower, file}: StoredForest, rows: readonly Float32Array[]): Float64Array {
  const all = new Float64Array(rows.length)
  const length = rows[0]?.length ?? 0
  const room = new Float32Array(file.buffer, places.rows, rowsLength * length)
  const sums = new Float64Array(file.buffer, places.sums, rowsLength)
  const [from, to] = [roots.byteOffset, roots.byteOffset + roots.byteLength - 4]
  for (let first = 0; first < rows.length; first += rowsLength) {
    const count = Math.min(rowsLength, rows.length - first)
    for (let at = 0; at < count; at++) room.set(rows[first + at]!, at * length)
    file.kernels.walkTrees(from, to, features.byteOffset, values.byteOffset, lower.byteOffset, 4 * length, (count + 3) & ~3)
    all.set(sums.subarray(0, count), first)
  }
  return all
}

export function packForest(name: string, forest: Forest): Record<string, Section> {
  return Object.fromEntries(Object.entries(forest).map(([key, array]) => [`${name}.${key}`, array as Section]))
}

export function openForest(file: TableFile, name: string): StoredForest {
  return {
    roots: file.get(`${name}.roots`) as Uint32Array,
    features: file.get(`${name}.features`) as Uint8Array,
    values: file.get(`${name}.values`) as Float32Array,
    lower: file.get(`${name}.lower`) as Uint16Array,
    file
  }
}
