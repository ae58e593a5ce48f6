import {existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {OutDir, placeOf} from '../../src/output/out-dir.js'
import {folderWith} from '../cli/shell.js'
import {page} from './pages.js'

const putInto = (folder: string, name: string, inputs: string[] = []) =>
  new OutDir(folder, inputs).write(page('in.txt', 'old', 'new'), name)

describe('placeOf', () => {
  it.each([
    ['a/b.txt', 'a/b.txt'],
    ['./a//b.txt', 'a/b.txt'],
    ['../../b.txt', 'b.txt'],
    ['a/../../b.txt', 'b.txt'],
    ['page.HTML', 'page.txt'],
    ['page.xhtml', 'page.txt']
  ])('gives %s the place %s', (path, place) => {
    expect(placeOf(path)).toBe(place)
  })
})

describe('OutDir', () => {
  it('makes the folders that it needs', async () => {
    const folder = join(folderWith({}), 'out')
    expect(await putInto(folder, 'a/b/c.txt')).toBeUndefined()
    expect(readFileSync(join(folder, 'a/b/c.txt'), 'utf8')).toBe('new')
  })

  it('may itself be a symbolic link', async () => {
    const folder = folderWith({})
    mkdirSync(join(folder, 'real'))
    symlinkSync('real', join(folder, 'out'))
    await putInto(join(folder, 'out'), 'a.txt')
    expect(existsSync(join(folder, 'real/a.txt'))).toBe(true)
  })

  it('does not follow a link out of the folder', async () => {
    const [folder, outside] = [folderWith({}), folderWith({'a.txt': 'theirs'})]
    symlinkSync(outside, join(folder, 'sub'))
    symlinkSync(join(outside, 'a.txt'), join(folder, 'a.txt'))
    expect(await putInto(folder, 'sub/new/b.txt')).toContain('leads out of the folder')
    expect(await putInto(folder, 'a.txt')).toContain('leads out of the folder')
    expect([readdirSync(outside), readFileSync(join(outside, 'a.txt'), 'utf8')]).toEqual([['a.txt'], 'theirs'])
  })

  it('makes no file where a broken link leads', async () => {
    const [folder, outside] = [folderWith({}), folderWith({})]
    symlinkSync(join(outside, 'gone.txt'), join(folder, 'a.txt'))
    symlinkSync(join(outside, 'gone'), join(folder, 'sub'))
    expect(await putInto(folder, 'a.txt')).toBeUndefined()
    await expect(putInto(folder, 'sub/b.txt')).rejects.toThrow()
    expect([lstatSync(join(folder, 'a.txt')).isFile(), readdirSync(outside)]).toEqual([true, []])
  })

  it('writes over no input, also through a link', async () => {
    const folder = folderWith({'a.txt': 'old'})
    symlinkSync(folder, join(folder, 'link'))
    const input = join(folder, 'a.txt')
    expect(await putInto(folder, 'a.txt', [input])).toContain('over an input')
    expect(await putInto(join(folder, 'link'), 'a.txt', [input])).toContain('over an input')
    expect(readFileSync(input, 'utf8')).toBe('old')
  })

  it('writes nothing twice', async () => {
    const folder = folderWith({})
    const out = new OutDir(folder, [], join(folder, 'removed.jsonl'))
    await out.write(page('in.txt', 'old', 'new'), 'a.txt')
    expect(await out.write(page('in.txt', 'old', 'new'), 'a.txt')).toContain('another file of this run')
    expect(await out.write(page('in.txt', 'old', 'new'), 'removed.jsonl')).toContain('another file of this run')
  })
})
