/** A gradient-boosted forest of small decision trees, evaluated over typed arrays. */
import type {Container, Section} from './container.js'

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

/** Rows that a tree is walked for before the next tree: as many as stay in a core's nearest cache, as the tree then does. */
const atATime = 128

/** @returns the log-odds of each row; each row's sum comes out as by `logit` */
export function logits(forest: Forest, rows: readonly Float32Array[]): Float64Array {
  const sums = new Float64Array(rows.length)
  for (let from = 0; from < rows.length; from += atATime) addTrees(forest, rows, from, Math.min(from + atATime, rows.length), sums)
  return sums
}

function addTrees(
  {roots, features, values, lower}: Forest,
  rows: readonly Float32Array[],
  from: number,
  to: number,
  sums: Float64Array
): void {
  for (let tree = 0; tree + 1 < roots.length; tree++) {
    const root = roots[tree]!
    for (let at = from; at < to; at++) {
      const row = rows[at]!
      let node = root
      for (let feature = features[node]!; feature !== leaf; feature = features[node]!) {
        node = lower[node]! + (row[feature]! > values[node]! ? 1 : 0)
      }
      sums[at]! += values[node]!
    }
  }
}

export function packForest(name: string, forest: Forest): Record<string, Section> {
  return Object.fromEntries(Object.entries(forest).map(([key, array]) => [`${name}.${key}`, array as Section]))
}

export function openForest(file: Container, name: string): Forest {
  return {
    roots: file.get(`${name}.roots`) as Uint32Array,
    features: file.get(`${name}.features`) as Uint8Array,
    values: file.get(`${name}.values`) as Float32Array,
    lower: file.get(`${name}.lower`) as Uint16Array
  }
}
