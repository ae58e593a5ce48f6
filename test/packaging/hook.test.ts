import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {patience, unspun} from '../cli/child.js'
import {folderWith, spun, story} from '../cli/shell.js'

const [hook] = parse(readFileSync(new URL('../../.pre-commit-hooks.yaml', import.meta.url), 'utf8'))

/** As pre-commit does: the entry, its arguments, and files of the commit. */
function commit(files: Record<string, string>, args: string[] = hook.args) {
  const [command, ...words] = hook.entry.split(' ')
  expect(command).toBe('unspun')
  return unspun([...words, ...args, ...Object.keys(files)], {cwd: folderWith(files)})
}

describe('the hook for pre-commit', {timeout: patience}, () => {
  it('says what it is', () => {
    expect(hook).toMatchObject({id: 'unspun', language: 'node', types: ['text'], require_serial: true})
  })

  it('reads articles, not code', () => {
    const takes = (name: string) => new RegExp(hook.files).test(name)
    expect(['a.md', 'news/a.txt', 'a.html', 'a.htm'].every(takes)).toBe(true)
    expect(['a.ts', 'a.md.py', 'requirements.in', 'txt'].some(takes)).toBe(false)
  })

  it('lets clean files pass', async () => {
    expect((await commit({'a.md': story})).code).toBe(0)
  })

  it('stops others', async () => {
    expect((await commit({'a.md': story, 'b.txt': spun})).code).toBe(1)
    expect((await commit({'b.txt': spun}, ['--min-confidence', '0.99'])).code).toBe(0)
  })
})
