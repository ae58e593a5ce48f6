import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {expect, test} from 'vitest'
import {RowIndex} from '../../src/language/row-index.js'
import {folderWith} from '../cli/shell.js'

const table = '# ferries by harbour\nnorth\tAda\nsouth\tBea\n\nnorth\tCea\nwest\tDea'
const index = (text: string) => {
  const file = join(folderWith({}), 'table.tsv')
  writeFileSync(file, text)
  return new RowIndex(pathToFileURL(file), (line) => (line.startsWith('west') ? undefined : line.slice(0, line.indexOf('\t'))))
}

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
