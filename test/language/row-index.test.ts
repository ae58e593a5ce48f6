import {expect, test} from 'vitest'
import {findKeys, RowIndex} from '../../src/language/row-index.js'

const table = '# ferries by harbour\nnorth\tAda\nsouth\tBea\n\nnorth\tCea\nwest\tDea\nfjörd\tEa'

function index(text: string) {
  const bytes = Buffer.from(text)
  const keys = findKeys(bytes, (line) => (line.startsWith('west') ? undefined : line.slice(0, line.indexOf('\t'))))
  return new RowIndex(bytes, keys, (rows) => rows)
}

test('gives the rows of a key in the order of the file', () => {
  expect(index(table).get('north')).toEqual([
    ['north', 'Ada'],
    ['north', 'Cea']
  ])
})

test('finds keys of more than a byte a letter, and the last row without an end of line', () => {
  expect(index(table).get('fjörd')).toEqual([['fjörd', 'Ea']])
})

test('knows nothing of comments, of lines without a key, and of other keys', () => {
  expect(['# ferries by harbour', 'west', 'east', ''].filter((key) => index(table).has(key))).toEqual([])
})

test('an empty table has no rows', () => {
  expect(index('').get('north')).toBeUndefined()
})
