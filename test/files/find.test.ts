import {chmodSync, symlinkSync} from 'node:fs'
import {join, relative} from 'node:path'
import {describe, expect, it} from 'vitest'
import {defaultExtensions} from '../../src/files/extensions.js'
import {type FindOptions, find} from '../../src/files/find.js'
import {IgnoreRules} from '../../src/files/ignored.js'
import {folderWith} from '../cli/shell.js'

const found = async (folder: string, argument = '.', options: Partial<FindOptions> = {}) => {
  const {paths} = await find(join(folder, argument), {extensions: defaultExtensions, rules: new IgnoreRules(), ...options})
  return paths.map((path) => relative(folder, path))
}
const empty = (...names: string[]) => folderWith(Object.fromEntries(names.map((name) => [name, ''])))

describe('find, in a folder', () => {
  it('takes text, Markdown and HTML from all folders below, sorted by code unit', async () => {
    const folder = empty('b.txt', 'a.md', 'B.TXT', 'sub/c.html', 'sub/d/e.htm', 'f.text', 'g.xhtml', 'h.jpg', 'i')
    expect(await found(folder)).toEqual(['B.TXT', 'a.md', 'b.txt', 'f.text', 'g.xhtml', 'sub/c.html', 'sub/d/e.htm'])
  })

  it('takes other extensions instead', async () => {
    expect(await found(empty('a.txt', 'b.rst'), '.', {extensions: ['rst']})).toEqual(['b.rst'])
  })

  it('leaves out hidden files, node_modules and what is ignored', async () => {
    const folder = empty('.a.txt', '.b/c.txt', 'node_modules/d.txt', 'drafts/e.txt', 'f.txt')
    expect(await found(folder, '.', {rules: undefined})).toEqual(['drafts/e.txt', 'f.txt'])
    const ignoring = folderWith({'.unspunignore': 'drafts', 'drafts/e.txt': '', 'f.txt': ''})
    expect(await found(ignoring)).toEqual(['f.txt'])
  })

  it('does not follow symbolic links, so that loops do no harm', async () => {
    const folder = empty('sub/a.txt')
    symlinkSync('..', join(folder, 'sub/up'))
    symlinkSync('a.txt', join(folder, 'sub/b.txt'))
    expect(await found(folder)).toEqual(['sub/a.txt'])
  })

  it('enters a folder that is a link when it is named', async () => {
    const folder = empty('real/a.txt')
    symlinkSync('real', join(folder, 'link'))
    expect(await found(folder, 'link')).toEqual(['link/a.txt'])
  })

  it('knows names that no one would give', async () => {
    const names = ['-rf.txt', 'new\nline.txt', '\u001b[31mred.txt', '*.txt', '[a].txt']
    expect((await found(empty(...names))).sort()).toEqual([...names].sort())
  })

  it('leaves out what is written to', async () => {
    const folder = empty('a.txt', 'out/a.txt')
    expect(await found(folder, '.', {except: [join(folder, 'out')]})).toEqual(['a.txt'])
    expect(await found(folder, '**/*.txt', {except: [join(folder, 'out')]})).toEqual(['a.txt'])
  })

  it('leaves out a file that is written to', async () => {
    const folder = empty('a.txt', 'report.txt')
    expect(await found(folder, '.', {except: [join(folder, 'report.txt')]})).toEqual(['a.txt'])
  })

  it('says when there is nothing', async () => {
    const folder = empty('a.jpg')
    const {failures} = await find(folder, {extensions: ['txt', 'md']})
    expect(failures).toEqual([{path: folder, error: 'no files: none in this folder ends in .txt, .md'}])
  })

  it('says when all is ignored', async () => {
    const folder = folderWith({'.unspunignore': '*', 'a.txt': ''})
    const {failures} = await find(folder, {extensions: ['txt'], rules: new IgnoreRules()})
    expect(failures).toEqual([{path: folder, error: 'no files: none in this folder ends in .txt that is not ignored'}])
  })

  it.skipIf(process.getuid?.() === 0)('says which folder it may not read, and goes on', async () => {
    const folder = empty('a.txt', 'locked/b.txt')
    chmodSync(join(folder, 'locked'), 0)
    const {paths, failures} = await find(folder, {extensions: ['txt']})
    chmodSync(join(folder, 'locked'), 0o700)
    expect([paths, failures]).toMatchObject([[join(folder, 'a.txt')], [{path: join(folder, 'locked'), error: {code: 'EACCES'}}]])
  })
})

describe('find, by a glob', () => {
  const folder = empty('a.txt', 'b.rst', 'sub/c.txt', 'sub/d.jpg', 'node_modules/e.txt', '.f.txt')

  it.each([
    ['*.rst', ['b.rst']],
    ['*', ['a.txt']],
    ['**', ['a.txt', 'sub/c.txt']],
    ['{sub,none}/*.txt', ['sub/c.txt']],
    ['sub/[a-z].jpg', ['sub/d.jpg']]
  ])('%s takes %j', async (pattern, paths) => {
    expect(await found(folder, pattern)).toEqual(paths)
  })

  it('leaves out what is ignored', async () => {
    const ignoring = folderWith({'.unspunignore': 'b*', 'a.txt': '', 'b.txt': ''})
    expect(await found(ignoring, '*.txt')).toEqual(['a.txt'])
  })

  it('tells that all it matches is ignored', async () => {
    const folder = folderWith({'.unspunignore': '*.txt', 'a.txt': ''})
    expect(await find(join(folder, '*.txt'), {extensions: ['txt'], rules: new IgnoreRules()})).toEqual({
      paths: [],
      ignoredBy: join(folder, '.unspunignore'),
      failures: []
    })
  })

  it('is none where a file has the name', async () => {
    expect(await found(empty('[ab].txt', 'a.txt'), '[ab].txt')).toEqual(['[ab].txt'])
  })

  it('says when nothing matches', async () => {
    const {failures} = await find('no-such-*', {extensions: ['txt']})
    expect(failures).toEqual([{path: 'no-such-*', error: 'no files: nothing has this name, and nothing matches it'}])
  })
})

describe('find, by name', () => {
  it('takes a file whatever its extension', async () => {
    expect(await found(empty('a.article'), 'a.article')).toEqual(['a.article'])
  })

  it('takes a file that does not exist, for reading it will tell', async () => {
    expect(await found(empty(), 'gone.txt')).toEqual(['gone.txt'])
  })

  it('tells that it is ignored', async () => {
    const folder = folderWith({'.unspunignore': 'a.txt', 'a.txt': ''})
    expect(await find(join(folder, 'a.txt'), {extensions: ['txt'], rules: new IgnoreRules()})).toMatchObject({
      paths: [],
      ignoredBy: join(folder, '.unspunignore')
    })
  })
})
