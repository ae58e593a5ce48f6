/**
 * Pairs of words near a place that are read as one, since they tell what kind of word stands there: a noun between "the"
 * and "of", a verb behind "has been" (Mintz 2003, frequent frames).
 */
import type {Container, Section} from './container.js'
import {dimensions, type Matrix, openMatrix, packMatrix, quantise} from './matrix.js'
import {commaId, markId} from './vocabulary.js'

/** Words below this number are told apart; all others are taken for one. */
const common = commaId + 100
const kinds = common + 1
/** Frames of all three sorts: around a place, before it, behind it. */
export const frameCount = 3 * kinds ** 2
/** Frames that a place has at most. */
export const framesOfPlace = 3

/** Rows of the context model for the frames that are seen often. */
export interface Frames {
  /** Each frame's row and one, or 0. */
  index: Uint16Array
  matrix: Matrix
}

/**
 * @param ids word numbers
 * @param from where the text begins in which the place is
 * @param to where it ends
 * @param out takes the numbers of the place's frames
 * @returns how many they are
 */
export function findFrames(ids: ArrayLike<number>, at: number, from: number, to: number, out: Int32Array): number {
  const before = at - 1 < from ? markId : ids[at - 1]!
  const behind = at + 1 >= to ? markId : ids[at + 1]!
  let count = 0
  if (before < common || behind < common) out[count++] = kindOf(before) * kinds + kindOf(behind)
  // What stands beyond the end of a phrase does not belong to the place.
  if (before < common && before !== markId) {
    const first = at - 2 < from ? markId : ids[at - 2]!
    out[count++] = (kinds + kindOf(first)) * kinds + before
  }
  if (behind < common && behind !== markId) {
    const last = at + 2 >= to ? markId : ids[at + 2]!
    out[count++] = (2 * kinds + behind) * kinds + kindOf(last)
  }
  return count
}

const kindOf = (id: number) => Math.min(id, common)

/**
 * @param values a row of numbers for each frame
 * @param counts how often each frame was seen
 * @param most how many are kept, the most frequent ones
 */
export function chooseFrames(values: Float32Array, counts: Uint32Array, most: number): Frames {
  const kept = Array.from(counts.keys())
    .filter((frame) => counts[frame]! > 0)
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, most)
  const index = new Uint16Array(frameCount)
  const rows = new Float32Array(kept.length * dimensions)
  for (const [row, frame] of kept.entries()) {
    index[frame] = row + 1
    rows.set(values.subarray(frame * dimensions, (frame + 1) * dimensions), row * dimensions)
  }
  return {index, matrix: quantise(rows)}
}

export const packFrames = ({index, matrix}: Frames): Record<string, Section> => ({
  'context.frames.index': index,
  ...packMatrix('context.frames', matrix)
})

export const openFrames = (file: Container): Frames => ({
  index: file.get('context.frames.index') as Uint16Array,
  matrix: openMatrix(file, 'context.frames')
})
