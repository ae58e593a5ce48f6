import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {replaceInput} from '../../src/output/replace.js'
import {save} from '../../src/review/save.js'
import {openReview} from '../../src/review/state.js'
import {folderWith, spun} from '../cli/shell.js'
import {articleOf, type} from './helpers.js'

it('does nothing twice when a second try is needed', async () => {
  const folder = folderWith({'ferry.txt': spun})
  const {article} = await articleOf(spun, join(folder, 'ferry.txt'))
  const {sheets} = type(openReview([article]), '1sshe said so<return>')
  const broken = join(folder, 'none/unspun.config.json')
  const places = {put: replaceInput, inPlace: true, baseline: join(folder, 'baseline.json'), allowIn: () => broken}
  expect(await save(sheets, {...places, put: async () => 'no room'})).toEqual([`${article.path}: no room`])
  expect(await save(sheets, places)).toEqual([])
  expect(readFileSync(article.path, 'utf8')).toBe(spun.replace('the the', 'the'))
  expect(JSON.parse(readFileSync(places.baseline, 'utf8')).findings).toMatchObject([{words: 'a hour', count: 1}])
})
