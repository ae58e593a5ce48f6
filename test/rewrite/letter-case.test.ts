import {expect, it} from 'vitest'
import {likeCase} from '../../src/rewrite/letter-case.js'

it.each([
  ['Warmed', 'heated', 'Heated'],
  ['Overseas Secretary', 'foreign minister', 'Foreign Minister'],
  ['overseas secretary', 'foreign minister', 'foreign minister'],
  ['Pastor', 'prime minister', 'Prime minister']
])('writes for “%s” the suggestion “%s” as “%s”', (actual, expected, written) => {
  expect(likeCase(actual, expected)).toBe(written)
})
