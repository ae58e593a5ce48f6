/**
 * Rows of small numbers: four bits each and a scale for the row. Behind them can be rows of which only the signs are kept.
 */
import type {Container, Section} from './container.js'

/** Numbers in a row. */
export const dimensions = 128

/** Four bits hold whole numbers up to this on both sides of zero. */
const largest = 7

export interface Matrix {
  /** Two numbers a byte, the first in the low bits. */
  packed: Uint8Array
  /** Of the rows behind those in `packed`: a bit for each number, set where it is below zero. */
  signs: Uint8Array
  /** A power of two in eighths for each row, see `scaleOfByte`. */
  scales: Uint8Array
}

/** The scale that each byte stands for. */
export const scaleOfByte = Float64Array.from({length: 256}, (_, byte) => 2 ** (byte / 8 - 24))
/** The other way round, not rounded. */
const byteOfScale = (scale: number) => 8 * (Math.log2(scale) + 24)

/** @returns the numbers of a row */
export function unpackRow({packed, signs, scales}: Matrix, row: number): Float32Array {
  const scale = scaleOfByte[scales[row]!]!
  const from = row * dimensions
  const signed = from - 2 * packed.length
  const number = (at: number) => {
    if (signed >= 0) return (signs[(signed + at) >> 3]! >> (at & 7)) & 1 ? -1 : 1
    return (packed[(from + at) >> 1]! << (at & 1 ? 24 : 28)) >> 28
  }
  return Float32Array.from({length: dimensions}, (_, at) => scale * number(at))
}

/**
 * Rounds to four bits.
 *
 * @param values rows of `dimensions` numbers, one after the other
 */
export function quantise(values: Float32Array): Matrix {
  const count = values.length / dimensions
  const rows = new Int8Array(values.length)
  const scales = new Uint8Array(count)
  for (let row = 0; row < count; row++) {
    const part = values.subarray(row * dimensions, (row + 1) * dimensions)
    scales[row] = bestScale(part)
    for (let d = 0; d < dimensions; d++) rows[row * dimensions + d] = round(part[d]!, scaleOfByte[scales[row]!]!)
  }
  const packed = Uint8Array.from({length: values.length / 2}, (_, at) => (rows[2 * at]! & 15) | ((rows[2 * at + 1]! & 15) << 4))
  return {packed, signs: new Uint8Array(0), scales}
}

/**
 * @param matrix of rows of four bits
 * @param values more rows, of which the signs are kept, and the mean of the numbers' sizes
 * @returns a matrix of both
 */
export function addSigned({packed, scales}: Matrix, values: Float32Array): Matrix {
  const signs = new Uint8Array(values.length / 8)
  for (const [at, value] of values.entries()) if (value < 0) signs[at >> 3]! |= 1 << (at & 7)
  const means = Array.from({length: values.length / dimensions}, (_, row) => {
    const part = values.subarray(row * dimensions, (row + 1) * dimensions)
    return part.reduce((sum, value) => sum + Math.abs(value), 0) / dimensions
  })
  return {packed, signs, scales: Uint8Array.of(...scales, ...means.map((mean) => Math.round(byteOfScale(Math.max(mean, 1e-6)))))}
}

const round = (value: number, scale: number) => Math.max(-largest, Math.min(largest, Math.round(value / scale)))

/**
 * The scale that leaves the least squared error. With four bits it pays to clip the few large numbers, so that the many
 * small ones are told apart (Banner et al. 2019, ACIQ).
 */
function bestScale(part: Float32Array): number {
  const most = part.reduce((max, value) => Math.max(max, Math.abs(value)), 1e-6)
  const widest = Math.ceil(byteOfScale(most / largest))
  let best = {scale: widest, error: Infinity}
  // Down to a quarter of what clips nothing.
  for (let scale = widest; scale > Math.max(0, widest - 16); scale--) {
    const step = scaleOfByte[scale]!
    const error = part.reduce((sum, value) => sum + (value - step * round(value, step)) ** 2, 0)
    if (error < best.error) best = {scale, error}
  }
  return best.scale
}

export const packMatrix = (name: string, {packed, signs, scales}: Matrix): Record<string, Section> => ({
  [`${name}.rows`]: packed,
  ...(signs.length > 0 && {[`${name}.signs`]: signs}),
  [`${name}.scales`]: scales
})

export const openMatrix = (file: Container, name: string): Matrix => ({
  packed: file.get(`${name}.rows`) as Uint8Array,
  signs: file.names.includes(`${name}.signs`) ? (file.get(`${name}.signs`) as Uint8Array) : new Uint8Array(0),
  scales: file.get(`${name}.scales`) as Uint8Array
})
