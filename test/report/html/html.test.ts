import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {shell, spun, story} from '../../cli/shell.js'
import {fileReport, hostileReport, message} from '../samples.js'
import {dataIn, pageOf, printHtml} from './pages.js'

const reading = (text: string) => ({kind: 'text' as const, lines: [{line: 1, text, after: ''}], spans: {}})

describe('the page', () => {
  const page = printHtml([{report: fileReport({messages: [message()]}), reading: reading('Read it.')}])

  it('lets run only its own style and script', () => {
    const hash = (tag: string) =>
      createHash('sha256')
        .update(new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(page)![1]!)
        .digest('base64')
    expect(/Content-Security-Policy" content="([^"]*)"/.exec(page)![1]).toBe(
      `default-src 'none'; script-src 'sha256-${hash('script')}'; style-src 'sha256-${hash('style')}'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`
    )
  })

  it('is the same for the same report', () => {
    expect(printHtml([{report: fileReport({messages: [message()]}), reading: reading('Read it.')}])).toBe(page)
  })

  it('has a script that parses', () => {
    expect(() => new Function(/<script>(.*?)<\/script>/s.exec(page)![1]!)).not.toThrow()
    expect(page).not.toMatch(/^(import|export) /m)
  })

  it('holds no markup of a report, whatever the text', () => {
    const tags = (text: string) => text.match(/<[!/a-z]/gi)!.length
    const clean = (count: number) => tags(printHtml(Array.from({length: count}, () => ({report: fileReport()}))))
    fc.assert(
      fc.property(hostileReport, ({files, failures}) => {
        const made = printHtml(
          files.map((report) => ({report})),
          failures
        )
        expect(tags(made)).toBe(clean(files.length))
        expect(dataIn(made, 'index').files).toHaveLength(files.length)
      })
    )
  })
})

describe('room in the page', () => {
  const clean = {report: fileReport({path: 'clean.txt'}), reading: reading('x'.repeat(300))}
  const flagged = {report: fileReport({path: 'flagged.txt', messages: [message()]}), reading: reading('y'.repeat(300))}
  const shown = (page: string) =>
    dataIn(page, 'index')
      .files.filter((file: {shown?: true}) => file.shown)
      .map(({path}: {path: string}) => path)

  it('goes to files with findings first', () => {
    expect(shown(printHtml([clean, flagged], [], {article: 1000, all: 700}))).toEqual(['flagged.txt'])
  })

  it('goes to all where they fit', () => {
    expect(shown(printHtml([clean, flagged], [], {article: 1000, all: 2000}))).toEqual(['clean.txt', 'flagged.txt'])
  })

  it('is not for a text that is too long, but for its findings', () => {
    const article = dataIn(printHtml([flagged], [], {article: 400, all: 2000}), 'article-0')
    expect([article.lines, article.flags.length]).toEqual([undefined, 1])
  })
})

describe('check --format html', () => {
  it('writes the text as it reads, with what was removed and where the findings stand', async () => {
    const {lines, flags} = dataIn(readFileSync(await pageOf('fixtures/sample/input.txt'), 'utf8'), 'article-0')
    expect(lines[0]).toEqual({line: 1, text: 'Home > World > Europe', removed: 'navigation'})
    for (const {at, start, end, actual} of flags) expect(lines[at].text.slice(start, end)).toBe(actual)
  })

  it('finds the places in the visible text of a web page too', async () => {
    const stdin = `<html><body><p>${story}</p><p>The cr&eacute;w <b>waited</b> for the <i>the</i> pilot &amp; waited a hour in the harbour.</p>`
    const {kind, lines, flags} = dataIn((await shell(['check', '--format', 'html'], {stdin})).out, 'article-0')
    expect([kind, flags.length > 0]).toEqual(['html', true])
    for (const {at, start, end, actual} of flags) expect(lines[at].text.slice(start, end)).toBe(actual)
  })

  it('goes to standard output, of standard input', async () => {
    const {code, out, err} = await shell(['check', '--format', 'html'], {stdin: spun})
    expect([code, err]).toEqual([1, ''])
    expect(dataIn(out, 'index').files[0].found).toEqual({'repeated-words': 1, 'article-agreement': 1})
  })

  it('says nothing of findings below the least confidence, and names a file that failed', async () => {
    const {out} = await shell(['check', '--min-confidence', '1', '--format', 'html', '-', 'gone.txt'], {stdin: story})
    expect(dataIn(out, 'index')).toMatchObject({files: [{found: {}}], failures: [{path: 'gone.txt', reason: 'no such file'}]})
  })

  it('leaves other formats as they are', async () => {
    const file = await pageOf('fixtures/sample/input.txt')
    const both = await shell(['check', '--format', 'json', '--format', `html=${file}`, 'fixtures/sample/input.txt'])
    expect(both).toEqual(await shell(['check', '--format', 'json', 'fixtures/sample/input.txt']))
  })

  it('is the same by threads and from the cache', async () => {
    const alone = readFileSync(await pageOf('fixtures/sample', 'fixtures/web-page'), 'utf8')
    const run = (...args: string[]) => shell(['check', '--format', 'html', ...args, 'fixtures/sample', 'fixtures/web-page'])
    expect((await run('--threads', '1')).out).toBe(alone)
    const cache = ['--cache-location', `${await pageOf('fixtures/sample', 'fixtures/web-page')}.cache`]
    await run(...cache)
    expect((await run(...cache)).out).toBe(alone)
  })
})
