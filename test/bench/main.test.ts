import {execFile} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {expect, test} from 'vitest'
import {PageMaker} from '../../src/bench/made-text.js'
import {patience} from '../cli/child.js'
import {folderWith} from '../cli/shell.js'

const script = fileURLToPath(new URL('../../dist/src/bench/main.js', import.meta.url))

test('prints a table and keeps the figures', {timeout: 2 * patience}, async () => {
  const json = join(folderWith({}), 'figures.json')
  const {stdout} = await promisify(execFile)(process.execPath, [script, '--quick', '--json', json])
  expect(stdout).toMatch(/^start-up\n +node -e 0 +\d+\.\d+ s +\d+ MB\n +unspun < article /)
  expect(stdout).toMatch(/made text: retext-english, parsing only +\d.* × as fast\n/)
  expect(stdout).toContain('made text: alex')
  const {figures} = JSON.parse(readFileSync(json, 'utf8'))
  expect(new Set(figures.map(({group}: {group: string}) => group))).toEqual(new Set(['start-up', 'throughput', 'growth', 'threads']))
})

test('made pages repeat exactly by their seed, and differ from each other', () => {
  const pages = (seed: number) => {
    const maker = new PageMaker(seed)
    return [maker.text(), maker.text()]
  }
  expect(pages(1)).toEqual(pages(1))
  expect(new Set([...pages(1), ...pages(2)]).size).toBe(4)
})
