/**
 * Gradient-boosted trees for two classes over binned features, after Friedman (2001) with the histogram
 * splits and second-order gains of LightGBM (Ke et al. 2017). Deterministic.
 */
import {type Forest, leaf} from '../language/trees.js'
import {addUp, bestSplit, binOf, type Histogram, type Limits, quantiles, type Split, subtract} from './histogram.js'

export interface BoostOptions extends Limits {
  rounds: number
  leaves: number
  learningRate: number
}

/** Rows that reach one node of the growing tree, with its best split. */
interface Node {
  rows: Uint32Array
  index: number
  histogram: Histogram
  split: Split | undefined
}

/** What all trees read, and the derivatives that each new tree fits. */
interface Data {
  edges: Float32Array[]
  binned: Uint8Array[]
  gradients: Float64Array
  hessians: Float64Array
}

/**
 * @param columns one array of values per feature
 * @param labels 1 for the positive class
 */
export function boost(columns: readonly Float32Array[], labels: Uint8Array, options: BoostOptions): Forest {
  const edges = columns.map(quantiles)
  const data: Data = {
    edges,
    binned: columns.map((column, feature) => Uint8Array.from(column, (value) => binOf(edges[feature]!, value))),
    gradients: new Float64Array(labels.length),
    hessians: new Float64Array(labels.length)
  }
  const scores = new Float64Array(labels.length)
  const roots = [0]
  const forest = {features: [] as number[], values: [] as number[], lower: [] as number[]}
  for (let round = 0; round < options.rounds; round++) {
    for (let row = 0; row < labels.length; row++) {
      const p = 1 / (1 + Math.exp(-scores[row]!))
      data.gradients[row] = p - labels[row]!
      data.hessians[row] = p * (1 - p)
    }
    growTree(data, forest, scores, options)
    roots.push(forest.features.length)
  }
  return {
    roots: Uint32Array.from(roots),
    features: Uint8Array.from(forest.features),
    values: Float32Array.from(forest.values),
    lower: Uint16Array.from(forest.lower)
  }
}

type GrowingForest = Record<'features' | 'values' | 'lower', number[]>

/** Adds one tree, best split first, and moves the scores by its leaves. */
function growTree(data: Data, forest: GrowingForest, scores: Float64Array, options: BoostOptions): void {
  const rows = Uint32Array.from(scores, (_, row) => row)
  const open = [makeNode(forest, rows, addUp(data, rows), options)]
  for (let count = 1; count < options.leaves; count++) {
    const node = open.filter(({split}) => split).sort((a, b) => b.split!.gain - a.split!.gain)[0]
    if (!node) break
    open.splice(open.indexOf(node), 1, ...splitNode(data, forest, node, options))
  }
  for (const {rows, index, histogram} of open) {
    const value = (-histogram.gradient / (histogram.hessian + options.l2)) * options.learningRate
    forest.values[index] = value
    for (let at = 0; at < rows.length; at++) scores[rows[at]!]! += value
  }
}

function makeNode(forest: GrowingForest, rows: Uint32Array, histogram: Histogram, options: BoostOptions): Node {
  forest.features.push(leaf)
  forest.lower.push(0)
  return {rows, index: forest.values.push(0) - 1, histogram, split: bestSplit(histogram, options)}
}

/** The larger child's histogram is the parent's less the smaller one's, which saves half of the work. */
function splitNode(data: Data, forest: GrowingForest, node: Node, options: BoostOptions): [Node, Node] {
  const {feature, bin} = node.split!
  const column = data.binned[feature]!
  const low = node.rows.filter((row) => column[row]! <= bin)
  const high = node.rows.filter((row) => column[row]! > bin)
  const small = addUp(data, low.length <= high.length ? low : high)
  const large = subtract(node.histogram, small)
  forest.features[node.index] = feature
  forest.values[node.index] = data.edges[feature]![bin]!
  forest.lower[node.index] = forest.features.length
  const lower = makeNode(forest, low, low.length <= high.length ? small : large, options)
  return [lower, makeNode(forest, high, low.length <= high.length ? large : small, options)]
}
