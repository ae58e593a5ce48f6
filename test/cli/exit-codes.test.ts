import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Report} from '../../src/report/report.js'
import {bash, patience, unspun} from './child.js'
import {folderWith, spun, story} from './shell.js'

const cwd = folderWith({'clean.txt': story, 'spun.txt': spun, 'binary.txt': Uint8Array.of(0x89, 0x50, 0, 0, 0, 13, 0, 0, 0, 1)})
const code = async (...args: string[]) => (await unspun(args, {cwd})).code

describe('exit codes of unspun check', {timeout: patience}, () => {
  it.each([
    [0, 'a clean file', 'clean.txt'],
    [1, 'findings', 'spun.txt'],
    [1, 'findings in one of two', 'clean.txt spun.txt'],
    [2, 'a missing file', 'gone.txt'],
    [2, 'a file that is no text', 'binary.txt'],
    [2, 'a missing file beside findings', 'spun.txt gone.txt'],
    [2, 'an unknown option', '--spin clean.txt'],
    [2, 'an unknown format', '--format xml clean.txt'],
    [2, 'an option without its value', 'clean.txt --format'],
    [2, 'a report that cannot be written', '--format json=clean.txt/report.json clean.txt'],
    [0, 'findings, with --fail-on never', '--fail-on never spun.txt'],
    [2, 'a missing file, with --fail-on never', '--fail-on never gone.txt'],
    [0, 'warnings, with --fail-on error', '--fail-on error spun.txt'],
    [1, 'more warnings than --max-warnings', '--max-warnings 1 spun.txt'],
    [1, 'more warnings than --max-warnings, with --fail-on error', '--fail-on error --max-warnings 1 spun.txt'],
    [0, 'as many warnings as --max-warnings', '--max-warnings 2 spun.txt'],
    [0, 'findings that are not sure enough', '--min-confidence 0.99 spun.txt'],
    [1, 'hidden warnings above --max-warnings', '--quiet --fail-on error --max-warnings 1 spun.txt']
  ])('%i for %s', async (expected, _, line) => {
    expect(await code('check', ...line.split(' '))).toBe(expected)
  })
})

describe('exit codes of the other commands', {timeout: patience}, () => {
  it.each([
    [0, 'a clean file', 'clean.txt'],
    [0, 'findings', 'spun.txt'],
    [2, 'a missing file', 'gone.txt'],
    [0, 'help', '--help'],
    [0, 'help for a command', 'check --help'],
    [0, 'the version', '--version'],
    [0, 'a rule', 'explain idiom'],
    [2, 'an unknown rule', 'explain spelling']
  ])('%i for %s', async (expected, _, line) => {
    expect(await code(...line.split(' '))).toBe(expected)
  })
})

describe('a reader that goes away', {timeout: patience}, () => {
  // A pipe holds 64 KB, so that this report cannot fit.
  const long = folderWith({'long.txt': Array.from({length: 400}, () => spun).join('')})

  it.each(['stylish', 'compact', 'json', 'jsonl', 'sarif', 'github', 'junit'])(
    'gets no word and changes no exit code: %s',
    async (format) => {
      const line = `$UNSPUN check --format ${format} long.txt | head -c 1 > /dev/null`
      expect(await bash(line, {cwd: long})).toEqual({code: 1, out: '', err: ''})
    }
  )

  it('keeps no file from being written', async () => {
    const line = '$UNSPUN check --format compact --format json=report.json long.txt | true'
    expect(await bash(line, {cwd: long})).toMatchObject({code: 1, err: ''})
    const {summary} = JSON.parse(readFileSync(join(long, 'report.json'), 'utf8')) as Report
    expect(summary.files).toBe(1)
  })

  it('ends clean, which has nothing more to do', async () => {
    const line = '$UNSPUN --quiet --concat long.txt gone.txt | true'
    expect(await bash(line, {cwd: long})).toEqual({code: 0, out: '', err: ''})
  })

  it('may be that of standard error', async () => {
    expect(await bash('$UNSPUN long.txt 2>&1 >/dev/null | true', {cwd: long})).toEqual({code: 0, out: '', err: ''})
  })
})

describe('a full disk', {timeout: patience}, () => {
  it('is told in one line', async () => {
    const {code, err} = await bash('$UNSPUN check --format json spun.txt > /dev/full', {cwd})
    expect(code).toBe(2)
    expect(err).toMatch(/^unspun: the output cannot be written: .*ENOSPC.*\n$/)
  })
})

describe('a big report in a pipe', {timeout: patience}, () => {
  it('arrives whole', async () => {
    const folder = folderWith({'a.txt': Array.from({length: 3000}, () => spun).join('')})
    const {code, out, err} = await bash('$UNSPUN check --format json a.txt | (sleep 1; cat)', {cwd: folder})
    expect([code, err]).toEqual([1, ''])
    expect(out.length).toBeGreaterThan(1 << 20)
    const {files, summary} = JSON.parse(out) as Report
    expect(files[0]!.messages).toHaveLength(summary.messages)
  })
})
