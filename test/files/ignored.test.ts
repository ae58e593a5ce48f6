import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {moveUp} from '../../src/files/ignore-file.js'
import {IgnoreRules} from '../../src/files/ignored.js'
import {folderWith} from '../cli/shell.js'
import {repositoryWith} from './git.js'

describe('moveUp', () => {
  it.each([
    ['*.txt', '/sub/**/*.txt'],
    ['/a.txt', '/sub/a.txt'],
    ['a/b', '/sub/a/b'],
    ['drafts/', '/sub/**/drafts/'],
    ['!keep.txt', '!/sub/**/keep.txt'],
    ['\\#1.txt', '/sub/**/#1.txt']
  ])('writes %s as it would stand one folder further up', (pattern, moved) => {
    expect(moveUp(pattern, 'sub')).toBe(moved)
  })

  it('takes the folder by its letters', () => {
    expect(moveUp('a.txt', 'x[1]*')).toBe('/x\\[1\\]\\*/**/a.txt')
  })
})

describe('IgnoreRules in a repository', () => {
  const files = {
    '.gitignore': '*.log\nbuild/\n/only-top.txt\ndocs/*\n!docs/keep.txt\n# no rule\n\nspace\\ \nsub/deep/no.txt\n',
    'sub/.gitignore': '!kept.log\n/here.txt\nnested/\n\\!odd.txt\n',
    'sub[1]/.gitignore': 'a.txt\n',
    'build/.gitignore': '!a.txt\n'
  }
  const paths = [
    ...['a.log', 'build/a.txt', 'sub/build/a.txt', 'only-top.txt', 'sub/only-top.txt', 'docs/a.txt', 'docs/keep.txt', 'space '],
    ...['sub/kept.log', 'sub/x/kept.log', 'sub/lost.log', 'sub/here.txt', 'sub/x/here.txt', 'sub/x/nested/a.txt', 'sub/deep/no.txt'],
    ...['sub/!odd.txt', 'sub[1]/a.txt', 'sub1/a.txt', 'a.txt', 'sub/new\nline.log', '-a.log']
  ]
  const folder = repositoryWith(files)

  it('says what git says', () => {
    const rules = new IgnoreRules(folder)
    const ours = paths.filter((path) => rules.ignoredBy(join(folder, path)) !== undefined)
    const args = ['check-ignore', '--no-index', '-z', '--stdin']
    const {stdout} = spawnSync('git', args, {cwd: folder, input: paths.join('\0'), encoding: 'utf8'})
    expect(ours).toEqual(stdout.split('\0').filter((path) => path !== ''))
    expect(ours).toContain('sub/x/nested/a.txt')
  })

  it('names the file that says so', () => {
    expect(new IgnoreRules(folder).ignoredBy(join(folder, 'sub/here.txt'))).toBe(join(folder, 'sub/.gitignore'))
  })

  it('does not look above the repository', () => {
    const outer = repositoryWith({'.unspunignore': '*', 'inner/.git': 'gitdir: elsewhere'})
    expect(new IgnoreRules().ignoredBy(join(outer, 'inner/a.txt'))).toBeUndefined()
  })
})

describe('IgnoreRules', () => {
  it('reads .unspunignore behind .gitignore', () => {
    const folder = repositoryWith({'.gitignore': '*.txt', '.unspunignore': '!a.txt\nb.md'})
    const rules = new IgnoreRules()
    const ignored = ['a.txt', 'b.txt', 'a.md', 'b.md'].filter((path) => rules.ignoredBy(join(folder, path)) !== undefined)
    expect(ignored).toEqual(['b.txt', 'b.md'])
  })

  it('reads .gitignore from the working folder down where there is no repository', () => {
    const folder = folderWith({'.gitignore': 'a.txt', 'sub/.gitignore': 'b.txt'})
    const ignored = (cwd: string, path: string) => new IgnoreRules(join(folder, cwd)).ignoredBy(join(folder, path)) !== undefined
    expect(ignored('.', 'sub/a.txt')).toBe(true)
    expect(ignored('sub', 'sub/b.txt')).toBe(true)
    expect(ignored('sub', 'sub/a.txt')).toBe(false)
    expect(ignored('sub', 'a.txt')).toBe(false)
  })

  it('reads .unspunignore above files that are neither in a repository nor below the working folder', () => {
    const folder = folderWith({'.unspunignore': 'a.txt', 'sub/a.txt': ''})
    expect(new IgnoreRules().ignoredBy(join(folder, 'sub/a.txt'))).toBe(join(folder, '.unspunignore'))
  })

  it('leaves out node_modules and .git', () => {
    const folder = folderWith({})
    const rules = new IgnoreRules(folder)
    expect(rules.ignoredBy(join(folder, 'node_modules/x/readme.md'))).toBe('node_modules')
    expect(rules.ignoredBy(join(folder, '.git'), true)).toBe('.git')
  })

  it('does not judge the working folder by its name', () => {
    const folder = join(folderWith({'node_modules/a.txt': ''}), 'node_modules')
    expect(new IgnoreRules(folder).ignoredBy(folder, true)).toBeUndefined()
  })
})
