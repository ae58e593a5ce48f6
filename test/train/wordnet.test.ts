import {expect, test} from 'vitest'
import {guessParts} from '../../src/train/wordnet.js'

test('a word that WordNet lacks may be any part of speech, unless it is a name', () => {
  const [noun, rollout, putin] = [1, 0, 0]
  expect([...guessParts(Uint8Array.of(noun, rollout, putin), Uint8Array.of(0, 3, 240))]).toEqual([1, 15, 0])
})
