import {describe, expect, it} from 'vitest'
import {openContainer, packContainer} from '../../src/language/container.js'
import {addSigned, dimensions, type Matrix, openMatrix, packMatrix, quantise, unpackRow} from '../../src/language/matrix.js'
import {Random} from '../../src/train/random.js'

const random = new Random(1)
const bell = () => Array.from({length: 6}, () => random.next() - 0.5).reduce((sum, part) => sum + part)
const made = (rows: number) => Float32Array.from({length: rows * dimensions}, bell)

const read = (matrix: Matrix, row: number) => [...unpackRow(matrix, row)]

it('a row of signs keeps which numbers are below zero, and how large they are in the mean', () => {
  const matrix = addSigned(
    quantise(made(2)),
    Float32Array.from({length: 2 * dimensions}, (_, at) => (at % 3 === 0 ? -0.5 : 0.25))
  )
  const opened = openMatrix(openContainer(packContainer(packMatrix('some', matrix), {}), 'a file'), 'some')
  for (const row of [2, 3]) {
    expect(read(opened, row)).toEqual(read(matrix, row))
    expect(read(opened, row).map(Math.sign)).toEqual(
      Array.from({length: dimensions}, (_, at) => (((row - 2) * dimensions + at) % 3 === 0 ? -1 : 1))
    )
  }
  expect(Math.abs(read(opened, 2)[0]!)).toBeCloseTo(1 / 3, 1)
})

describe('a matrix of four bits', () => {
  it('reads the same from a file as when it was made', () => {
    const matrix = quantise(made(3))
    const file = openContainer(packContainer(packMatrix('some', matrix), {}), 'a file')
    const opened = openMatrix(file, 'some')
    expect([2, 0, 1].map((row) => read(opened, row))).toEqual([2, 0, 1].map((row) => read(matrix, row)))
  })

  it('keeps what fifteen steps can say', () => {
    const row = Float32Array.from({length: dimensions}, (_, at) => ((at % 15) - 7) / 64)
    expect(read(quantise(row), 0)).toEqual([...row])
  })

  it('clips a number that is larger than the others, to tell those better apart', () => {
    const row = made(1)
    row[5] = 3
    const kept = read(quantise(row), 0)
    expect(kept[5]).toBe(Math.max(...kept))
    expect(kept[5]).toBeLessThan(2.8)
  })

  it('keeps a row of zeros', () => {
    expect(read(quantise(new Float32Array(dimensions)), 0).every((value) => value === 0)).toBe(true)
  })
})
