import {readFileSync, symlinkSync} from 'node:fs'
import {join, relative} from 'node:path'
import {describe, expect, it} from 'vitest'
import {folderWith, scraped, shell, story, textsIn} from './shell.js'

const removedShare = (path: string) => ({path, line: 2, endLine: 2, ruleId: 'share-row', text: 'Share on Facebook | Email'})

describe('unspun --write', () => {
  it('replaces the files by their cleaned text, with the report beside', async () => {
    const folder = folderWith({'a.txt': scraped, 'sub/b.txt': story})
    const {code, out, err} = await shell(['--write', folder])
    expect([code, out, textsIn(folder)]).toEqual([0, '', [story, story]])
    expect(err).toContain('2 files: 0 findings, 1 line removed')
  })

  it('writes UTF-8', async () => {
    const folder = folderWith({'a.txt': Buffer.from(`${story}Cafés served soup to all who waited.\n`, 'latin1')})
    const {err} = await shell(['--write', folder])
    expect(textsIn(folder)[0]).toContain('Cafés')
    expect(err).toContain('read as windows-1252')
  })

  it('leaves a web page alone, fails for it, and does the rest', async () => {
    const html = `<p>${story}</p>`
    const folder = folderWith({'a.html': html, 'b.txt': scraped})
    const {code, err} = await shell(['--write', folder])
    expect([code, readFileSync(join(folder, 'a.html'), 'utf8'), textsIn(folder)]).toEqual([2, html, [story]])
    expect(err).toContain('a.html: not written: a web page would lose its markup')
  })
})

describe('unspun --diff', () => {
  it('shows what would change in several files, and writes nothing', async () => {
    const folder = folderWith({'a.txt': scraped, 'b.txt': story, 'c.txt': scraped})
    const {code, out} = await shell(['--diff', '--quiet', folder])
    const diff = (name: string) => `--- a${folder}/${name}\n+++ b${folder}/${name}\n@@ -1,2 +1,1 @@\n ${story}-Share on Facebook | Email\n`
    expect([code, out]).toEqual([0, diff('a.txt') + diff('c.txt')])
    expect(textsIn(folder)).toEqual([scraped, story, scraped])
  })

  it('is coloured on a terminal', async () => {
    const {out} = await shell(['--diff', '--quiet'], {stdin: scraped, terminals: ['stdout']})
    expect(out).toContain('\u001b[31m-Share on Facebook | Email\u001b[39m')
  })

  it('takes away a byte order mark, as --write does', async () => {
    const {out} = await shell(['--diff', '--quiet'], {stdin: `\ufeff${story}`})
    expect(out).toContain(`-\ufeff${story}+${story}`)
  })

  it('has none for what is not in UTF-8', async () => {
    const file = join(folderWith({'a.txt': Buffer.from('caf\u00e9 by the harbour\n', 'latin1')}), 'a.txt')
    const {code, out, err} = await shell(['--diff', file])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('no diff: it is not in UTF-8')
  })

  it('has none for a web page', async () => {
    const {code, out, err} = await shell(['--diff'], {stdin: `<!doctype html><p>${story}</p>`})
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('no diff')
  })
})

describe('unspun --out-dir', () => {
  it('keeps the tree of a folder, and does not read its own output the next time', async () => {
    const folder = folderWith({'a.txt': scraped, 'sub/b.html': `<p>${story}</p>`})
    const target = join(folder, 'out')
    for (const _ of [1, 2]) expect(await shell(['--quiet', '--out-dir', target, folder])).toEqual({code: 0, out: '', err: ''})
    expect(textsIn(target)).toEqual([story, story])
    // From here, but never upwards.
    const place = relative('.', folder).replaceAll('../', '')
    expect(readFileSync(join(target, place, 'sub/b.txt'), 'utf8')).toBe(story)
  })
})

describe('unspun --removed', () => {
  it('keeps what was stripped', async () => {
    const folder = folderWith({'a.txt': scraped, 'b.txt': story})
    const [file, path] = [join(folder, 'removed.jsonl'), join(folder, 'a.txt')]
    await shell(['--write', '--quiet', '--removed', file, folder])
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(removedShare(path))
  })

  it('knows text by its place in the markup of a web page', async () => {
    const file = join(folderWith({}), 'removed.jsonl')
    await shell(['--quiet', '--removed', file], {stdin: `<!doctype html><p>${story}</p><p>Share on Facebook | Email</p>`})
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({path: '<stdin>', text: 'Share on Facebook | Email'})
  })

  it('keeps nothing of a page that was not written', async () => {
    const folder = folderWith({'a.html': `<p>${story}</p><p>Share on Facebook | Email</p>`, 'b.txt': scraped})
    const file = join(folder, 'removed.jsonl')
    await shell(['--write', '--quiet', '--removed', file, folder])
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(removedShare(join(folder, 'b.txt')))
  })

  it('keeps what it has from earlier runs', async () => {
    const folder = folderWith({'a.txt': scraped})
    const file = join(folder, 'removed.jsonl')
    for (const _ of [1, 2]) await shell(['--write', '--quiet', '--removed', file, folder])
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(removedShare(join(folder, 'a.txt')))
  })

  it('writes over no input through a link', async () => {
    const folder = folderWith({'a.txt': scraped})
    symlinkSync('a.txt', join(folder, 'link'))
    const {code} = await shell(['--removed', join(folder, 'link'), join(folder, 'a.txt')])
    expect([code, readFileSync(join(folder, 'a.txt'), 'utf8')]).toEqual([2, scraped])
  })

  it('writes over no input', async () => {
    const path = join(folderWith({'a.txt': story}), 'a.txt')
    expect(await shell(['--removed', path, path])).toEqual({code: 2, out: '', err: `unspun: --removed ${path} would write over an input\n`})
  })

  it('says before it begins that it cannot write there', async () => {
    const folder = folderWith({'a.txt': scraped})
    const {code, err} = await shell(['--write', '--removed', join(folder, 'no/removed.jsonl'), folder])
    expect([code, textsIn(folder)]).toEqual([2, [scraped]])
    expect(err).toContain('no such file or folder')
  })
})

describe('unspun refuses', () => {
  it.each([
    [['--write', '--out-dir', 'out']],
    [['--write', '--diff']],
    [['--write', '--concat']],
    [['--diff', '--out-dir', 'out']],
    [['--diff', '--concat']]
  ])('%j', async (args) => {
    const {code, out, err} = await shell(args, {stdin: scraped})
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('cannot be used with option')
  })

  it.each([[['--write']], [['--write', '-']], [['--write', '--stdin-filename', 'node_modules/a.txt']]])(
    'standard input for %j',
    async (args) => {
      expect(await shell(args, {stdin: scraped})).toMatchObject({code: 2, out: '', err: expect.stringContaining('standard input is none')})
    }
  )
})
