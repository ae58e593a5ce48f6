import {expect, test} from 'vitest'
import {indexPhrases} from '../../src/language/phrase-index.js'
import {tokenise} from '../../src/language/tokens.js'

const index = indexPhrases([
  ['at sea', 1],
  ['at sea level', 2],
  ['at', 3],
  ['at sea', 4]
])
const find = (text: string) => index.find(tokenise(text)).map(({from, to, value}) => [from, to, value])

test('takes the longest phrase at each place', () => {
  expect(find('At sea level, at sea, at home')).toEqual([
    [0, 3, 2],
    [4, 6, 1],
    [7, 8, 3]
  ])
})

test('a phrase does not reach over the end of the text', () => {
  expect(find('look at')).toEqual([[1, 2, 3]])
})
