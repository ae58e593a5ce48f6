/** Sums of derivatives per feature and bin, from which a tree's best split is read. */

export const bins = 64

export interface Limits {
  /** Fewest rows in a leaf. */
  leastRows: number
  /** Added to the second derivative of each leaf. */
  l2: number
}

export interface Split {
  feature: number
  /** Last bin of the lower side. */
  bin: number
  gain: number
}

export interface Histogram {
  gradient: number
  hessian: number
  rows: number
  /** For each feature and bin: gradient, hessian, rows. */
  sums: Float64Array
}

/** Sums over the given rows. */
export function addUp(
  {binned, gradients, hessians}: {binned: readonly Uint8Array[]; gradients: Float64Array; hessians: Float64Array},
  rows: Uint32Array
): Histogram {
  const sums = new Float64Array(3 * bins * binned.length)
  const g = new Float64Array(rows.length)
  const h = new Float64Array(rows.length)
  let [gradient, hessian] = [0, 0]
  for (let at = 0; at < rows.length; at++) {
    gradient += g[at] = gradients[rows[at]!]!
    hessian += h[at] = hessians[rows[at]!]!
  }
  for (let feature = 0; feature < binned.length; feature++) {
    const column = binned[feature]!
    const base = bins * feature
    for (let at = 0; at < rows.length; at++) {
      const slot = 3 * (base + column[rows[at]!]!)
      sums[slot]! += g[at]!
      sums[slot + 1]! += h[at]!
      sums[slot + 2]!++
    }
  }
  return {gradient, hessian, rows: rows.length, sums}
}

/** @returns the sums of the rows that are in `whole` and not in `part` */
export function subtract(whole: Histogram, part: Histogram): Histogram {
  return {
    gradient: whole.gradient - part.gradient,
    hessian: whole.hessian - part.hessian,
    rows: whole.rows - part.rows,
    sums: whole.sums.map((sum, at) => sum - part.sums[at]!)
  }
}

/** @returns the split that lowers the loss most, if any does */
export function bestSplit({gradient, hessian, rows, sums}: Histogram, {leastRows, l2}: Limits): Split | undefined {
  let best: Split | undefined
  if (rows < 2 * leastRows) return best
  const whole = gradient ** 2 / (hessian + l2)
  for (let feature = 0; 3 * bins * feature < sums.length; feature++) {
    let [g, h, n] = [0, 0, 0]
    for (let bin = 0; bin < bins - 1; bin++) {
      const slot = 3 * (bins * feature + bin)
      g += sums[slot]!
      h += sums[slot + 1]!
      n += sums[slot + 2]!
      if (n < leastRows || rows - n < leastRows) continue
      const gain = g ** 2 / (h + l2) + (gradient - g) ** 2 / (hessian - h + l2) - whole
      if (gain > (best?.gain ?? 1e-3)) best = {feature, bin, gain}
    }
  }
  return best
}

/** Upper edges of up to 64 bins with about as many values in each. */
export function quantiles(column: Float32Array): Float32Array {
  const sorted = Float32Array.from(column).sort()
  const edges = Array.from({length: bins - 1}, (_, bin) => sorted[Math.floor(((bin + 1) * sorted.length) / bins)]!)
  return Float32Array.from(new Set(edges))
}

/** @returns the first bin whose upper edge is not below the value */
export function binOf(edges: Float32Array, value: number): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value <= edges[middle]!) high = middle
    else low = middle + 1
  }
  return low
}
