import {beforeAll, expect, it} from 'vitest'
import {dimensions} from '../../src/language/matrix.js'
import {SharedMemory} from '../../src/train/shared-memory.js'
import {assembleVectors, openVectors, type Vectors} from '../../src/train/vectors.js'

const shared = new SharedMemory()
const rows = (count: number, value: (index: number) => number) => shared.floats(count * dimensions, value)
const rowOf = (values: Float32Array, row = 0) => [...values.subarray(row * dimensions, (row + 1) * dimensions)]
const ramp = (value: (index: number) => number) => Array.from({length: dimensions}, (_, index) => value(index))
let vectors: Vectors

/** A list of rows of a matrix, as where it begins and ends. */
function listOf(...words: number[]): [number, number] {
  const list = shared.integers(words.length)
  list.set(words)
  return [list.byteOffset, list.byteOffset + list.byteLength]
}

beforeAll(async () => {
  vectors = openVectors(await assembleVectors(), shared.memory)
})

it('sums the products of two rows', () => {
  const [a, b] = [rows(1, (index) => index), rows(1, () => 2)]
  expect(vectors.dot(a.byteOffset, b.byteOffset)).toBe(dimensions * (dimensions - 1))
})

it('adds the products of two rows, times a factor', () => {
  const [to, a, b] = [rows(1, () => 1), rows(1, (index) => index), rows(1, () => 4)]
  vectors.addProduct(to.byteOffset, a.byteOffset, b.byteOffset, 0.5)
  expect(rowOf(to)).toEqual(ramp((index) => 1 + 2 * index))
})

it('adds two rows, the first before the second is changed', () => {
  const [a, b, c] = [rows(1, () => 1), rows(1, (index) => index), rows(1, () => 4)]
  vectors.addBoth(a.byteOffset, b.byteOffset, c.byteOffset, 2, 0.5)
  expect(rowOf(a)).toEqual(ramp((index) => 1 + 2 * index))
  expect(rowOf(b)).toEqual(ramp((index) => index + 2))
})

it('gathers rows of a matrix', () => {
  const [to, matrix] = [rows(1, () => 1), rows(4, (index) => Math.floor(index / dimensions))]
  vectors.gather(to.byteOffset, ...listOf(3, 1, 3), matrix.byteOffset, 0.5)
  expect(rowOf(to)).toEqual(ramp(() => 4.5))
})

it('teaches rows the less the more they have learned', () => {
  const [matrix, squares, from] = [rows(3, () => 0), shared.floats(3, (row) => 9 * row), rows(1, (index) => index)]
  vectors.teach(...listOf(0, 1), matrix.byteOffset, squares.byteOffset, from.byteOffset, 16, 10)
  expect([...squares]).toEqual([16, 25, 18])
  expect(rowOf(matrix, 0)).toEqual(ramp((index) => 2.5 * index))
  expect(rowOf(matrix, 1)).toEqual(ramp((index) => 2 * index))
  expect(rowOf(matrix, 2)).toEqual(ramp(() => 0))
})

it('gives each array memory of its own, where the arithmetic can read it', () => {
  const arrays = Array.from({length: 20}, (_, at) => shared.floats(9999, () => at))
  expect(arrays.every((array, at) => array.byteOffset % 16 === 0 && array.every((value) => value === at))).toBe(true)
})
