/** The words that stand a little further from a place than those whose order counts, as one sum that slides along a text. */
import {type ContextModel, reach} from './context-model.js'
import {addRow, dimensions} from './matrix.js'
import {commaId} from './vocabulary.js'

/** Words on each side beyond `reach`. */
export const further = 16
/** Commoner words say nothing of a sentence’s subject. */
export const leastRare = commaId + 100

export interface Surroundings {
  /** The place that the sum is of. */
  at: number
  sum: Float64Array
  /** Words in the sum. */
  count: number
  /** The sum over the root of the count. */
  mean: Float32Array
}

export const openSurroundings = (): Surroundings => ({
  at: Number.NEGATIVE_INFINITY,
  sum: new Float64Array(dimensions),
  count: 0,
  mean: new Float32Array(dimensions)
})

/**
 * Moves to a place of the document; the words within `reach` are not looked at.
 *
 * @param ids word numbers of a document, the same at each call
 */
export function slide(around: Surroundings, model: Pick<ContextModel, 'input'>, ids: ArrayLike<number>, at: number): void {
  if (at < around.at || at > around.at + further) {
    around.sum.fill(0)
    around.count = 0
    for (let offset = reach + 1; offset <= reach + further; offset++) {
      add(around, model, ids[at - offset], 1)
      add(around, model, ids[at + offset], 1)
    }
  } else {
    for (let from = around.at; from < at; from++) {
      add(around, model, ids[from - reach - further], -1)
      add(around, model, ids[from - reach], 1)
      add(around, model, ids[from + reach + 1], -1)
      add(around, model, ids[from + reach + further + 1], 1)
    }
  }
  around.at = at
  const share = around.count > 0 ? 1 / Math.sqrt(around.count) : 0
  for (let d = 0; d < dimensions; d++) around.mean[d] = share * around.sum[d]!
}

function add(around: Surroundings, {input}: Pick<ContextModel, 'input'>, id: number | undefined, sign: number): void {
  if (id === undefined || id < leastRare) return
  around.count += sign
  addRow(around.sum, input, id, sign)
}
