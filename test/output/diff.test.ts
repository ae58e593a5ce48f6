import {resolve} from 'node:path'
import {Chalk} from 'chalk'
import {applyPatch} from 'diff'
import {describe, expect, it} from 'vitest'
import {paintDiff, unifiedDiff} from '../../src/output/diff.js'

describe('unifiedDiff', () => {
  it('shows what goes, with the lines around it', () => {
    expect(unifiedDiff('sub/a.txt', 'One.\nShare\nTwo.\n', 'One.\nTwo.\n')).toBe(
      '--- a/sub/a.txt\n+++ b/sub/a.txt\n@@ -1,3 +1,2 @@\n One.\n-Share\n Two.\n'
    )
  })

  it('ends a name with spaces by a tab, for patch', () => {
    expect(unifiedDiff('my file.txt', 'a\n', '')).toContain('--- a/my file.txt\t\n+++ b/my file.txt\t\n')
  })

  it.each([
    ['a whole path of this folder', resolve('sub/a.txt'), 'a/sub/a.txt'],
    ['a path that leads out of it, from the root', '../a.txt', `a${resolve('../a.txt')}`]
  ])('names the file as patch finds it: %s', (_, path, name) => {
    expect(unifiedDiff(path, 'a\n', '')).toContain(`--- ${name}\n`)
  })

  it('is empty where nothing changes', () => {
    expect(unifiedDiff('a.txt', 'One.\n', 'One.\n')).toBe('')
  })

  it('quotes a name that would break its line, and has no root', () => {
    expect(unifiedDiff('/tmp/new\nline.txt', 'a\n', '')).toContain('--- "a/tmp/new\\nline.txt"\n')
  })

  it.each([
    ['no line break at the end', 'a\nb', 'a\n'],
    ['carriage returns', 'a\r\nb\r\n', 'a\r\n'],
    ['nothing left', 'a\nb\n', '']
  ])('can be applied: %s', (_, before, after) => {
    expect(applyPatch(before, unifiedDiff('a.txt', before, after))).toBe(after)
  })

  it('gives up the smallest difference where it would take too long, and can be applied all the same', () => {
    const lines = Array.from({length: 30_000}, (_, at) => `${at}\n`)
    const [before, after] = [`${lines.join('')}end`, lines.filter((_, at) => at % 2).join('')]
    expect(applyPatch(before, unifiedDiff('a.txt', before, after))).toBe(after)
  })
})

describe('paintDiff', () => {
  it('colours what goes and comes', () => {
    const painted = paintDiff('--- a/x\n+++ b/x\n@@ -1,1 +1,1 @@\n-old\n+new\n', new Chalk({level: 1}))
    expect(painted).toContain('\u001b[31m-old\u001b[39m\n\u001b[32m+new\u001b[39m\n')
  })

  it('lets nothing steer the terminal, and keeps tabs', () => {
    expect(paintDiff('-a\tb\u001b[2Jc\r\n', new Chalk({level: 0}))).toBe('-a\tb\ufffd[2Jc\n')
  })
})
