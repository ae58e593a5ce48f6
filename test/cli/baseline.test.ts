import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Report} from '../../src/report/report.js'
import {folderWith, shell, spun, story} from './shell.js'

const slip = 'The crew looked for the the pilot and waited.\n'

/** A folder with files and a baseline of their findings. */
async function recorded(files: Record<string, string>) {
  const folder = folderWith(files)
  const file = join(folder, 'known.json')
  const paths = Object.keys(files).map((name) => join(folder, name))
  await shell(['baseline', '--baseline', file, ...paths])
  const check = async (...args: string[]) => {
    const {code, out} = await shell(['check', '--format', 'json', '--baseline', file, ...paths, ...args])
    const messages = (JSON.parse(out) as Report).files.flatMap(({path, messages}) => messages.map((one) => ({...one, path})))
    return [code, ...messages.map(({path, line, ruleId}) => `${path.slice(folder.length + 1)}:${line} ${ruleId}`)]
  }
  return {folder, file, paths, check, write: (name: string, text: string) => writeFileSync(join(folder, name), text)}
}

describe('unspun baseline', () => {
  it('records findings, one a line, in the order of the files', async () => {
    const {file} = await recorded({'b.txt': slip + slip, 'a.txt': spun})
    const lines = readFileSync(file, 'utf8').split('\n')
    expect(lines.map((line) => line.replace(/"fingerprint":"[0-9a-f]{16}"/, '…'))).toEqual([
      '{',
      '  "version": 1,',
      '  "findings": [',
      '    {"path":"a.txt","rule":"article-agreement","words":"a hour",…,"count":1},',
      '    {"path":"a.txt","rule":"repeated-words","words":"the the",…,"count":1},',
      '    {"path":"b.txt","rule":"repeated-words","words":"the the",…,"count":2}',
      '  ]',
      '}',
      ''
    ])
  })

  it('keeps what it has of other files', async () => {
    const {folder, file, write} = await recorded({'a.txt': slip, 'b.txt': slip})
    write('b.txt', story)
    await shell(['baseline', '--baseline', file, join(folder, 'b.txt')])
    expect(JSON.parse(readFileSync(file, 'utf8')).findings).toMatchObject([{path: 'a.txt'}])
  })
})

describe('check --baseline', () => {
  it('says nothing of what is known, wherever it has moved', async () => {
    const {check, write} = await recorded({'a.txt': spun})
    expect(await check()).toEqual([0])
    write('a.txt', `${story}\n${spun}`)
    expect(await check()).toEqual([0])
  })

  it('tells what is new, a second copy too', async () => {
    const {check, write} = await recorded({'a.txt': slip})
    write('a.txt', `${slip}${slip}They saw a old boat.\n`)
    expect(await check()).toEqual([1, 'a.txt:2 repeated-words', 'a.txt:3 article-agreement'])
  })

  it('does not know a finding in another file', async () => {
    const {check, write} = await recorded({'a.txt': slip, 'b.txt': story})
    write('b.txt', slip)
    expect(await check()).toEqual([1, 'b.txt:1 repeated-words'])
  })

  it.each([
    ['gone.json', undefined, 'no such file; unspun baseline writes one'],
    ['broken.json', '{"version": 1,', 'is no JSON: '],
    ['other.json', '{"version": 2, "findings": []}', 'is no baseline of version 1 as unspun writes it'],
    ['odd.json', '{"version": 1, "findings": [{"path": "a"}]}', 'is no baseline of version 1 as unspun writes it']
  ])('refuses %s', async (name, content, reason) => {
    const file = join(folderWith(content === undefined ? {} : {[name]: content}), name)
    const {code, out, err} = await shell(['check', '--baseline', file], {stdin: spun})
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`unspun: baseline ${file}: ${reason}`)
    expect(err).toMatch(/^[^\n]+\n$/)
  })
})

describe('unspun baseline --prune', () => {
  it('drops what is gone and records nothing new', async () => {
    const {folder, file, write} = await recorded({'a.txt': spun, 'b.txt': slip, 'c.txt': slip + slip})
    write('a.txt', 'They waited a hour in the harbour.\nThey saw a old boat.\n')
    rmSync(join(folder, 'b.txt'))
    write('c.txt', slip)
    const {code, err} = await shell(['baseline', '--prune', '--baseline', file])
    expect([code, err]).toEqual([0, `${file}: 1 finding, 4 dropped\n`])
    expect(JSON.parse(readFileSync(file, 'utf8')).findings).toMatchObject([{path: 'c.txt', count: 1}])
  })

  it('leaves findings of standard input, which it cannot read again', async () => {
    const file = join(folderWith({}), 'known.json')
    await shell(['baseline', '--baseline', file, '-'], {stdin: slip})
    const {code, err} = await shell(['baseline', '--prune', '--baseline', file])
    expect([code, err]).toEqual([0, `${file}: 1 finding, 0 dropped\n`])
  })

  it('needs a baseline', async () => {
    expect((await shell(['baseline', '--prune', '--baseline', 'gone.json'])).err).toBe(
      'unspun: baseline gone.json: no such file; unspun baseline writes one\n'
    )
  })
})

describe('check --report-unused', () => {
  it('tells of entries of the baseline that stand for nothing', async () => {
    const {check, write} = await recorded({'a.txt': slip, 'b.txt': slip})
    write('a.txt', story)
    expect(await check('--report-unused')).toEqual([1, 'known.json:4 unused-suppression'])
  })

  it('tells of allowed phrases that no file needs, and where they stand', async () => {
    const config = '{"allow": [\n{"phrase": "the the pilot", "reason": "a"},\n{"phrase": "sea dog", "reason": "b"}]}'
    const folder = folderWith({'a.txt': slip, 'b.txt': story, 'unspun.config.json': config})
    const args = ['check', '--report-unused-disable-directives', join(folder, 'a.txt'), join(folder, 'b.txt')]
    const {code, out} = await shell(args)
    expect(code).toBe(1)
    expect(out).toMatch(/unspun\.config\.json\n +3:13 .*“sea dog”.*unused-suppression\n/)
    expect(out).not.toContain('the the pilot')
  })
})
