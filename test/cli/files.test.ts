import {symlinkSync, unlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Report} from '../../src/report/report.js'
import {git, repositoryWith} from '../files/git.js'
import {runBuilt} from './built.js'
import {folderWith, scraped, shell, spun, story} from './shell.js'

const pathsIn = (text: string) => (JSON.parse(text) as Report).files.map(({path}) => path)

describe('unspun check with a folder', () => {
  it('reads its articles, in order', async () => {
    const folder = folderWith({'b.txt': story, 'a.md': story, 'sub/c.html': `<p>${story}</p>`, 'd.jpg': 'no text'})
    const {code, out} = await shell(['check', '--format', 'json', folder])
    expect([code, pathsIn(out)]).toEqual([0, ['a.md', 'b.txt', 'sub/c.html'].map((name) => join(folder, name))])
  })

  it('reads files of other extensions with --ext', async () => {
    const folder = folderWith({'a.txt': story, 'b.rst': story})
    const {out} = await shell(['check', '--format', 'json', '--ext', '.rst', folder])
    expect(pathsIn(out)).toEqual([join(folder, 'b.rst')])
  })

  it('does not take an empty list for --ext', async () => {
    expect((await shell(['check', '--ext', ' , ', '.'])).err).toContain('It has to be a list such as txt,md.')
  })

  it('exits with 2 when it has none, and reads the rest', async () => {
    const [empty, full] = [folderWith({}), folderWith({'a.txt': story})]
    const {code, out} = await shell(['check', empty, full])
    expect(code).toBe(2)
    expect(out).toContain(`${empty}: no files: none in this folder ends in .txt`)
    expect(out).toContain(`${join(full, 'a.txt')}  human`)
  })

  it('learns what its files have in common', async () => {
    const pages = ['ferry', 'goat', 'silo', 'choir', 'bakery'].map((word, at) => [
      `${word}.txt`,
      `The ${word} of Skarholm was late on Monday, and nobody could tell the island why the ${word} was late.\nA man who has known the ${word} for ${at + 20} years said that it would come, as the ${word} always had.\nThe Gull is printed with ink made of cuttlefish and read by most of the island, since ${1900 + at}.\n`
    ])
    const {out} = await shell(['check', folderWith(Object.fromEntries(pages))])
    expect(out.match(/recurs in the folder/g)).toHaveLength(5)
  })

  it('names a loop of symbolic links', async () => {
    const folder = folderWith({})
    symlinkSync('loop.txt', join(folder, 'loop.txt'))
    const {code, out} = await shell(['check', join(folder, 'loop.txt')])
    expect([code, out]).toEqual([2, `unspun: ${join(folder, 'loop.txt')}: is a loop of symbolic links\n`])
  })
})

describe('unspun with an ignored file', () => {
  const folder = folderWith({'.unspunignore': 'draft*', 'draft.txt': spun, 'draft-2.txt': spun, 'a.txt': story})
  const draft = join(folder, 'draft.txt')

  it('skips it, says so, and exits with 0', async () => {
    const {code, out, err} = await shell(['check', draft])
    expect([code, out]).toEqual([0, ''])
    expect(err).toMatch(/^unspun: ignored: .*draft\.txt \(by .*\.unspunignore\); --no-ignore reads it\n$/)
  })

  it('needs one line for several', async () => {
    const {err} = await shell(['check', draft, join(folder, 'draft-2.txt'), join(folder, 'a.txt')])
    expect(err).toMatch(/^unspun: ignored: 2 of the files named, such as .*; --no-ignore reads them\n$/)
  })

  it('reads it with --no-ignore', async () => {
    expect(await shell(['check', '--no-ignore', draft])).toMatchObject({code: 1, err: ''})
  })

  it('reports nothing for standard input of its name', async () => {
    expect(await shell(['check', '--stdin-filename', draft], {stdin: spun})).toMatchObject({code: 0, out: ''})
  })

  it('passes standard input of its name through, byte for byte', async () => {
    const {code, out} = await shell(['--stdin-filename', draft, '--quiet'], {stdin: `\ufeff${scraped}`})
    expect([code, out]).toEqual([0, `\ufeff${scraped}`])
  })
})

describe('unspun --changed', () => {
  const folder = repositoryWith({'a.txt': spun, 'b.txt': story, 'c.txt': story, 'sub/d.txt': story, 'sub/e.jpg': ''})
  const check = async (...args: string[]) => {
    const {code, out, err} = await runBuilt(['check', '--format', 'json', ...args], folder)
    return {code, paths: pathsIn(out), err}
  }

  it('says that nothing is, and exits with 0', async () => {
    expect(await check('--changed')).toEqual({code: 0, paths: [], err: 'unspun: no files changed\n'})
  })

  it('reads changed and new articles, but none that is gone', async () => {
    writeFileSync(join(folder, 'b.txt'), scraped)
    writeFileSync(join(folder, 'sub/new.md'), story)
    writeFileSync(join(folder, 'sub/e.jpg'), 'changed')
    unlinkSync(join(folder, 'c.txt'))
    expect(await check('--changed')).toEqual({code: 0, paths: ['b.txt', 'sub/new.md'], err: ''})
    expect((await check('--changed', 'sub')).paths).toEqual(['sub/new.md'])
    expect((await runBuilt(['clean', '--changed', '--quiet', '--concat'], folder)).out).toBe(story + story)
  })

  it('reads what changed since a commit', async () => {
    git(folder, 'commit', '--quiet', '--all', '--message', 'test')
    expect((await check('--changed')).paths).toEqual(['sub/new.md'])
    expect((await check('--since', 'HEAD~1')).paths).toEqual(['b.txt', 'sub/new.md'])
  })

  it('exits with 2 when git cannot tell', async () => {
    const {code, out, err} = await runBuilt(['check', '--since', 'nowhere'], folder)
    expect([code, out, err]).toEqual([2, '', 'unspun: --since nowhere: git knows no commit, branch or tag of this name\n'])
  })
})
