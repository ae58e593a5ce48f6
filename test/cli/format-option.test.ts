import {once} from 'node:events'
import {existsSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {formatNames} from '../../src/report/formats.js'
import {bash, patience, start} from './child.js'
import {folderWith, shell, spun, story} from './shell.js'

describe('unspun check --format', () => {
  it.each([
    ['sarf', 'Did you mean sarif? The formats are stylish, compact, json, jsonl, sarif, github, junit, html.'],
    ['constructor', 'The formats are stylish, compact, json, jsonl, sarif, github, junit, html.'],
    ['json=', 'A file has to follow, as in json=report.txt.']
  ])('does not take %s', async (value, cause) => {
    const {code, out, err} = await shell(['check', '--format', value], {stdin: spun})
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe(`unspun: option '-f, --format <name>' argument '${value}' is invalid. ${cause}\n`)
  })

  it('prints nothing but the report, which says of each file what is wrong', async () => {
    for (const format of formatNames) {
      const {code, out} = await shell(['check', '--format', format, 'gone.txt'])
      expect([code, out.includes('gone.txt')]).toEqual([2, true])
    }
  })

  it('tells failures on standard error too where a program reads the report', async () => {
    const {out, err} = await shell(['check', '--format', 'json', 'gone.txt'])
    expect(JSON.parse(out)).toMatchObject({failures: [{path: 'gone.txt'}]})
    expect(err).toBe('unspun: gone.txt: no such file\n')
  })

  it('tells them once to a person', async () => {
    expect((await shell(['check', 'gone.txt'])).err).toBe('')
  })

  it('colours no file', async () => {
    const folder = folderWith({})
    await shell(['check', '--color', '--format', `stylish=${join(folder, 'a.txt')}`], {stdin: spun})
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).not.toContain('\u001b')
  })
})

describe('several formats', () => {
  it('go to standard output and to files, in folders that are made', async () => {
    const folder = folderWith({})
    const [sarif, json] = [join(folder, 'a', 'b', 'report.sarif'), join(folder, 'a=b.json')]
    const {code, out, err} = await shell(['check', '--format', `sarif=${sarif}`, '--format', 'compact', '--format', `json=${json}`], {
      stdin: spun
    })
    expect([code, err]).toEqual([1, ''])
    expect(out).toMatch(/^<stdin>:2:21: warning: .*\n<stdin>:2:46: warning: .*\n$/)
    expect(JSON.parse(readFileSync(sarif, 'utf8')).runs[0].results).toHaveLength(2)
    expect(JSON.parse(readFileSync(json, 'utf8')).summary.messages).toBe(2)
  })

  it('print nothing where all go to files', async () => {
    const file = join(folderWith({}), 'report.xml')
    expect(await shell(['check', '--format', `junit=${file}`], {stdin: story})).toEqual({code: 0, out: '', err: ''})
    expect(existsSync(file)).toBe(true)
  })

  it('do not share standard output', async () => {
    const {code, out, err} = await shell(['check', '--format', 'json', '--format', 'sarif'], {stdin: spun})
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe('unspun: --format json and sarif both go to standard output; write one to a file: --format sarif=FILE\n')
  })

  it('do not share a file', async () => {
    const {code, err} = await shell(['check', '--format', 'json=a.out', '--format', 'sarif=./a.out'], {stdin: spun})
    expect([code, err]).toEqual([2, 'unspun: --format json and sarif both write ./a.out\n'])
  })

  it('do not write over an input', async () => {
    const path = join(folderWith({'a.txt': story}), 'a.txt')
    const {code, err} = await shell(['check', '--format', `json=${path}`, path])
    expect([code, err]).toEqual([2, `unspun: --format json=${path} would write over an input\n`])
    expect(readFileSync(path, 'utf8')).toBe(story)
  })
})

describe('--format NAME=FILE', () => {
  it.each([
    ['', 'is a folder'],
    ['a.txt/report.json', 'a part of the path is a file, not a folder']
  ])('names the cause where the file cannot be written', async (name, cause) => {
    const file = join(folderWith({'a.txt': ''}), name)
    const {code, err} = await shell(['check', '--format', `json=${file}`], {stdin: story})
    expect([code, err]).toEqual([2, `unspun: --format json=${file}: cannot be written: ${cause}\n`])
  })

  it('replaces a report and leaves nothing beside it', async () => {
    const folder = folderWith({'report.json': 'old'})
    await shell(['check', '--format', `json=${join(folder, 'report.json')}`], {stdin: story})
    const listed = await bash('ls -A', {cwd: folder})
    expect(listed.out).toBe('report.json\n')
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).summary.files).toBe(1)
  })

  it('writes into a pipe and does not replace it', {timeout: patience}, async () => {
    const folder = folderWith({'a.txt': story})
    const {code, out} = await bash('mkfifo pipe; cat pipe & $UNSPUN check --format compact=pipe gone.txt; code=$?; wait; exit $code', {
      cwd: folder
    })
    expect([code, out]).toEqual([2, 'gone.txt:1:1: error: no such file\n'])
    expect(statSync(join(folder, 'pipe')).isFIFO()).toBe(true)
  })
})

describe.each(['jsonl', 'compact', 'stylish'])('--format %s', (format) => {
  it('tells of a file as soon as it is done', {timeout: patience}, async () => {
    const child = start(['check', '--format', format, 'a.txt', '-'], folderWith({'a.txt': spun}))
    const [first] = await once(child.stdout, 'data')
    child.stdin.end(story)
    expect(String(first)).toContain('a.txt')
    expect(String(first)).not.toContain('<stdin>')
    expect(await once(child, 'close')).toEqual([1, null])
  })
})
