import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Report} from '../../src/report/report.js'
import {folderWith, scraped, shell, spun, story} from './shell.js'

describe('unspun check', () => {
  it('exits with 0 when there is nothing to report', async () => {
    const {code, out, err} = await shell(['check'], {stdin: story})
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^<stdin> {2}human \(score 0\.\d\d\), 1 of 1 line kept\n$/)
  })

  it('exits with 1 when there is, and prints the report alone', async () => {
    const {code, out, err} = await shell(['check'], {stdin: spun})
    expect([code, err]).toEqual([1, ''])
    expect(out).toMatch(/2:21 +0\.90 +“the the” → the +repeated-words/)
    expect(out).toMatch(/2:46 +0\.80 +“a hour” → an hour +article-agreement/)
  })

  it('does not count removed lines as findings', async () => {
    expect(await shell(['check'], {stdin: scraped})).toMatchObject({code: 0})
  })

  it('exits with 2 for a file that it cannot read', async () => {
    const folder = folderWith({'a.txt': story})
    const {code, out} = await shell(['check', join(folder, 'a.txt'), join(folder, 'gone.txt')])
    expect(code).toBe(2)
    expect(out).toContain('gone.txt: no such file')
  })

  it('exits with 0 for --fail-on never, whatever it finds', async () => {
    expect(await shell(['check', '--fail-on', 'never'], {stdin: spun})).toMatchObject({code: 0})
  })

  it('exits with 0 for --fail-on error, since findings are warnings', async () => {
    expect(await shell(['check', '--fail-on', 'error'], {stdin: spun})).toMatchObject({code: 0})
  })

  it('allows so many warnings', async () => {
    expect(await shell(['check', '--max-warnings', '99'], {stdin: spun})).toMatchObject({code: 0})
    expect(await shell(['check', '--max-warnings', '1'], {stdin: spun})).toMatchObject({code: 1})
  })

  it('leaves unsure findings out', async () => {
    const {out} = await shell(['check', '--min-confidence', '0.85'], {stdin: spun})
    expect(out).toContain('repeated-words')
    expect(out).not.toContain('article-agreement')
  })

  it.each([
    ['--format', 'xml'],
    ['--fail-on', 'fatal'],
    ['--max-warnings', 'some'],
    ['--min-confidence', '-1']
  ])('refuses %s %s', async (option, value) => {
    const {code, out, err} = await shell(['check', option, value], {stdin: story})
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^unspun: option/)
  })

  it('refuses a confidence above 1', async () => {
    expect(await shell(['check', '--min-confidence', '60'], {stdin: spun})).toMatchObject({code: 2})
  })
})

describe('unspun check --format json', () => {
  it('prints the report as data', async () => {
    const {code, out} = await shell(['check', '--format', 'json'], {stdin: `${spun}Share on Facebook | Email\n`})
    expect(code).toBe(1)
    const report = JSON.parse(out) as Report
    expect(report).toMatchObject({schemaVersion: 1, tool: {name: 'unspun'}, failures: []})
    expect(report.files).toHaveLength(1)
    expect(report.files[0]).toMatchObject({
      path: '<stdin>',
      verdict: {label: expect.any(String), score: expect.any(Number)},
      lines: {total: 3, kept: 2, removed: 1},
      removed: [{line: 3, endLine: 3, ruleId: 'share-row'}]
    })
    expect(report.summary).toMatchObject({files: 1, errors: 0, removedLines: 1, messages: report.files[0]!.messages.length})
  })

  it('tells all of a message', async () => {
    const {out} = await shell(['check', '--format', 'json'], {stdin: spun})
    const {messages} = (JSON.parse(out) as Report).files[0]!
    expect(messages.find(({ruleId}) => ruleId === 'repeated-words')).toEqual({
      ruleId: 'repeated-words',
      category: 'rewrite',
      severity: 'warning',
      confidence: 0.9,
      line: 2,
      column: 21,
      endLine: 2,
      endColumn: 28,
      offset: story.length + 20,
      endOffset: story.length + 27,
      actual: 'the the',
      expected: ['the'],
      reason: '“the” stands twice',
      context: {text: 'The crew looked for the the pilot and waited a hour in the harbour.', start: 20, end: 27},
      fix: 'the',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      url: 'https://www.npmjs.com/package/unspun#repeated-words'
    })
  })

  it('lists the files that could not be read', async () => {
    const {out} = await shell(['check', '--format', 'json', 'no-such-folder/gone.txt'])
    expect(JSON.parse(out)).toMatchObject({files: [], failures: [{path: 'no-such-folder/gone.txt', reason: 'no such file'}]})
  })
})
