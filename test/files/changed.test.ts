import {writeFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {describe, expect, it} from 'vitest'
import {changedFiles} from '../../src/files/changed.js'
import {folderWith} from '../cli/shell.js'
import {commit, git, repositoryWith} from './git.js'

const changed = async (folder: string, since?: string, from = '.') =>
  [...(await changedFiles(join(folder, from), since))].map((path) => relative(folder, path)).sort()
const write = (folder: string, ...names: string[]) => {
  for (const name of names) writeFileSync(join(folder, name), 'new')
}

describe('changedFiles', () => {
  it('knows what is changed, staged and untracked, but not what is ignored', async () => {
    const folder = repositoryWith({'.gitignore': '*.log', 'a.txt': '', 'b.txt': '', 'c.txt': ''})
    write(folder, 'a.txt', 'b.txt', 'new.txt', 'x.log')
    git(folder, 'add', 'b.txt')
    expect(await changed(folder)).toEqual(['a.txt', 'b.txt', 'new.txt'])
  })

  it('knows the whole repository from any of its folders', async () => {
    const folder = repositoryWith({'a.txt': '', 'sub/b.txt': ''})
    write(folder, 'a.txt', 'sub/new.txt')
    expect(await changed(folder, undefined, 'sub')).toEqual(['a.txt', 'sub/new.txt'])
  })

  it('works before the first commit', async () => {
    const folder = folderWith({'a.txt': '', 'b.txt': ''})
    git(folder, 'init', '--quiet')
    git(folder, 'add', 'a.txt')
    expect(await changed(folder)).toEqual(['a.txt', 'b.txt'])
  })

  it('takes names as they are', async () => {
    const folder = repositoryWith({})
    write(folder, 'new\nline.txt', '-a.txt', 'ümlaut "x".txt')
    expect(await changed(folder)).toEqual(['-a.txt', 'new\nline.txt', 'ümlaut "x".txt'])
  })

  it('is not led astray by settings', async () => {
    const folder = repositoryWith({'a.txt': '', 'sub/b.txt': ''})
    git(folder, 'config', 'diff.relative', 'true')
    write(folder, 'a.txt', 'sub/b.txt')
    expect(await changed(folder, undefined, 'sub')).toEqual(['a.txt', 'sub/b.txt'])
  })

  it('with since, knows what changed on this branch alone', async () => {
    const folder = repositoryWith({'a.txt': '', 'b.txt': '', 'c.txt': ''})
    git(folder, 'switch', '--quiet', '--create', 'mine')
    write(folder, 'a.txt')
    commit(folder)
    git(folder, 'switch', '--quiet', 'main')
    write(folder, 'b.txt')
    commit(folder)
    git(folder, 'switch', '--quiet', 'mine')
    write(folder, 'c.txt')
    expect(await changed(folder, 'main')).toEqual(['a.txt', 'c.txt'])
  })

  it.each(['nowhere', '--help', 'HEAD:a.txt', ''])('does not know since %j', async (since) => {
    const folder = repositoryWith({'a.txt': ''})
    await expect(changedFiles(folder, since)).rejects.toThrow(`--since ${since}: git knows no commit, branch or tag of this name`)
  })

  it('says when there is no repository', async () => {
    await expect(changedFiles(folderWith({}))).rejects.toThrow('--changed: this folder is in no git repository')
  })
})
