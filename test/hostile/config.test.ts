import {symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {folderWith, shell, story} from '../cli/shell.js'

const refused = async (files: Record<string, string>, link?: [name: string, target: string]) => {
  const folder = folderWith({'p/a.txt': story, ...files})
  if (link) symlinkSync(link[1], join(folder, 'p', link[0]))
  const {code, err} = await shell(['check', join(folder, 'p/a.txt')])
  expect(code).toBe(2)
  return err
}
const json = (value: object) => ({'p/unspun.config.json': JSON.stringify(value)})
const bomb = 'throw new Error("ran")'

it('JSON names no plugins', async () => {
  const module = {'p/node_modules/bomb/package.json': '{"main": "index.js"}', 'p/node_modules/bomb/index.js': bomb}
  for (const value of [{plugins: ['bomb']}, {overrides: [{files: ['*'], plugins: ['bomb']}]}])
    expect(await refused({...json(value), ...module})).toContain('plugins: are code, which only a .mjs configuration may name')
})

it('JSON extends no code', async () => {
  expect(await refused({...json({extends: './evil.mjs'}), 'p/evil.mjs': bomb})).toContain(
    'only a .mjs configuration may name one that is code'
  )
})

it('JSON that code names may extend JSON beside it', async () => {
  const folder = folderWith({
    'p/a.txt': story,
    'p/unspun.config.mjs': 'export default {extends: "../shared/base.json"}',
    'shared/base.json': '{"extends": "./common.json"}',
    'shared/common.json': '{"minConfidence": 0.5}'
  })
  expect(await shell(['check', join(folder, 'p/a.txt')])).toMatchObject({code: 0})
})

it('JSON reads nothing outside of its folder, not by a link either', async () => {
  const secret = {'secret.json': 'root:x:0'}
  for (const base of ['../secret.json', './sub/../../secret.json'])
    expect(await refused({...json({extends: base}), ...secret})).toContain('outside of its folder')
  expect(await refused({...json({extends: './link.json'}), ...secret}, ['link.json', '../secret.json'])).toContain('outside of its folder')
})

it('tells nothing of a file that is no JSON', async () => {
  const err = await refused({secret: 'root:x:0'}, ['unspun.config.json', '../secret'])
  expect(err).toContain('is no JSON')
  expect(err).not.toContain('root')
})

it('--no-config reads none', async () => {
  const folder = folderWith({'a.txt': story, 'unspun.config.mjs': bomb})
  expect((await shell(['check', '--no-config', join(folder, 'a.txt')])).code).toBe(0)
})
