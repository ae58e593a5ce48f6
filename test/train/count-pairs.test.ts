import {expect, test} from 'vitest'
import {makeVocabulary} from '../../src/language/vocabulary.js'
import {choosePairs, chooseRarePairs} from '../../src/train/count-pairs.js'

const [the, ferry, sailed, docked] = [4, 5, 6, 7]
const vocabulary = makeVocabulary(['the', 'ferry', 'sailed', 'docked'], Uint32Array.of(0, 0, 99_000, 0, 10_000, 100, 100, 100))
const key = (left: number, right: number) => left * vocabulary.size + right
const [table, rare] = [
  {least: 10, strength: 5},
  {least: 3, strength: 1.5}
]

test('a pair is in the table when it is frequent, among the rare ones when it is not, and in neither when it is avoided', () => {
  const counts = new Map([
    [key(the, the), 40],
    [key(the, ferry), 4],
    [key(ferry, sailed), 30],
    [key(ferry, docked), 4],
    [key(docked, sailed), 2]
  ])
  const pairs = {keys: Uint32Array.from(counts.keys()), counts: Uint32Array.from(counts.values())}
  expect([...choosePairs(pairs, vocabulary, table).keys]).toEqual([key(ferry, sailed)])
  expect([...chooseRarePairs(pairs, vocabulary, table, rare).keys]).toEqual([key(ferry, docked)])
})
