import {expect, test} from 'vitest'
import {RowIndex} from '../../src/language/row-index.js'

const table = '# ferries by harbour\nnorth\tAda\nsouth\tBea\n\nnorth\tCea\nwest\tDea'
const index = (text: string) => new RowIndex(text, (line) => (line.startsWith('west') ? undefined : line.slice(0, line.indexOf('\t'))))

test('gives the rows of a key in the order of the file', () => {
  expect(index(table).rows('north')).toEqual([
    ['north', 'Ada'],
    ['north', 'Cea']
  ])
})

test('knows nothing of comments, of lines without a key, and of other keys', () => {
  expect(['# ferries by harbour', 'west', 'east', ''].flatMap((key) => index(table).rows(key))).toEqual([])
})

test('an empty table has no rows', () => {
  expect(index('').rows('north')).toEqual([])
})
