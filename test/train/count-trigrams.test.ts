import {expect, test} from 'vitest'
import {markId, unknownId} from '../../src/language/vocabulary.js'
import {findTrigrams} from '../../src/train/count-trigrams.js'

const size = 1000
const [of, the, ferry, harbour] = [5, 6, 500, 600]
const find = (times: number, ...run: number[]) => {
  const text = Array.from({length: times}, () => [...run, markId, markId]).flat()
  return [...findTrigrams(Uint16Array.from(text), size, 3)]
}

test('a run of three words that is seen often enough is found', () => {
  expect(find(3, the, ferry, of)).toContainEqual([the, ferry, of])
  expect(find(2, the, ferry, of)).toEqual([])
})

test('the end of a phrase may stand at either end of a run, but not in its middle', () => {
  const found = find(3, the, ferry, markId, harbour, the)
  expect(found).toContainEqual([the, ferry, markId])
  expect(found).toContainEqual([markId, harbour, the])
  expect(found.some(([, middle]) => middle === markId)).toBe(false)
})

test('a run with a word that is not known is left out', () => {
  expect(find(3, ferry, unknownId, harbour, unknownId)).toEqual([])
})

test('a run of grammar words alone is left out', () => {
  expect(find(3, of, the, of)).toEqual([])
})
