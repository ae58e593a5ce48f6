import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, it} from 'vitest'
import {digest, folderDigest} from '../../src/cache/digest.js'
import {pluginDigest} from '../../src/cache/plugin-digest.js'
import {folderWith} from '../cli/shell.js'

describe('digest', () => {
  it('keeps its parts apart', () => {
    expect(digest('ab', 'c')).not.toEqual(digest('a', 'bc'))
  })
})

describe('folderDigest', () => {
  const table = (sum: string) => Buffer.concat([Buffer.from(sum), Buffer.alloc(2 ** 21)])
  const changed = (files: Record<string, string | Buffer>) => {
    const folder = folderWith({'a.js': 'one', 'sub/words.tsv': 'two', 'sub/en.bin': table('1'), 'node_modules/x.js': 'three'})
    const before = folderDigest(folder)
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    return !folderDigest(folder).equals(before)
  }

  it('stays when nothing changes', () => {
    expect(changed({'a.js': 'one'})).toBe(false)
  })

  it.each([
    ['code', 'a.js', 'four'],
    ['a table of words', 'sub/words.tsv', 'four'],
    ['the checksum of a large table', 'sub/en.bin', table('2')],
    ['the list of files', 'b.js', '']
  ])('changes with %s', (_, name, content) => {
    expect(changed({[name]: content})).toBe(true)
  })

  it('does not look into node_modules', () => {
    expect(changed({'node_modules/x.js': 'four'})).toBe(false)
  })
})

describe('pluginDigest', () => {
  const changed = (name: string, content: string) => {
    const folder = folderWith({
      'package.json': '{"name": "project"}',
      'node_modules/.package-lock.json': '{}',
      'node_modules/@gull/retext-fog/package.json': '{"version": "1.0.0"}',
      'node_modules/@gull/retext-fog/index.js': 'import "./lib/fog.js"',
      'node_modules/@gull/retext-fog/lib/fog.js': 'fog'
    })
    const url = pathToFileURL(join(folder, 'node_modules/@gull/retext-fog/index.js')).href
    const before = pluginDigest(url)
    writeFileSync(join(folder, name), content)
    return !pluginDigest(url).equals(before)
  }

  it.each([
    ['its version', 'node_modules/@gull/retext-fog/package.json', '{"version": "1.0.1"}'],
    ['any of its files', 'node_modules/@gull/retext-fog/lib/fog.js', 'mist'],
    ['what is installed beside it', 'node_modules/.package-lock.json', '{"fog": 2}']
  ])('changes with %s', (_, name, content) => {
    expect(changed(name, content)).toBe(true)
  })

  it('does not change with the project', () => {
    expect(changed('article.txt', 'fog')).toBe(false)
  })
})
