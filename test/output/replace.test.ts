import {chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {replaceInput} from '../../src/output/replace.js'
import {folderWith} from '../cli/shell.js'
import {page} from './pages.js'

describe('replaceInput', () => {
  it('replaces the file, keeps its mode, and leaves nothing else', async () => {
    const folder = folderWith({'a.txt': 'old'})
    const path = join(folder, 'a.txt')
    chmodSync(path, 0o640)
    expect(await replaceInput(page(path, 'old', 'new'))).toBeUndefined()
    expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777, readdirSync(folder)]).toEqual(['new', 0o640, ['a.txt']])
  })

  it('does not touch a file that is clean', async () => {
    const path = join(folderWith({'a.txt': 'same'}), 'a.txt')
    const {ino, mtimeMs} = statSync(path)
    await replaceInput(page(path, 'same', 'same'))
    expect(statSync(path)).toMatchObject({ino, mtimeMs})
  })

  it('replaces what a symbolic link leads to', async () => {
    const folder = folderWith({'sub/a.txt': 'old'})
    const link = join(folder, 'link.txt')
    symlinkSync('sub/a.txt', link)
    await replaceInput(page(link, 'old', 'new'))
    expect([lstatSync(link).isSymbolicLink(), readFileSync(join(folder, 'sub/a.txt'), 'utf8')]).toEqual([true, 'new'])
  })

  it.each([
    ['page.html', '<p>One.</p>'],
    ['page.txt', '<!doctype html><p>One.</p>']
  ])('does not put text in the place of markup in %s', async (name, raw) => {
    const path = join(folderWith({[name]: raw}), name)
    expect(await replaceInput(page(path, raw, 'One.\n'))).toContain('a web page would lose its markup')
    expect(readFileSync(path, 'utf8')).toBe(raw)
  })

  it('replaces plain files only', async () => {
    expect(await replaceInput(page('/dev/null', 'old', 'new'))).toBe('not written: only plain files can be replaced')
  })

  it.skipIf(process.getuid?.() === 0)('respects that a file is read-only', async () => {
    const path = join(folderWith({'a.txt': 'old'}), 'a.txt')
    chmodSync(path, 0o400)
    await expect(replaceInput(page(path, 'old', 'new'))).rejects.toMatchObject({code: 'EACCES'})
  })
})
