/**
 * The content folder of a small site, with a configuration, front matter, directives, ignored files, and a baseline to
 * which `unspun review` added a finding:
 * `UPDATE_FIXTURES=1 npx vitest run test/cli/site.test.ts` writes what comes out now. The rules whose findings change
 * with the language tables are off there.
 */
import {cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {beforeAll, describe, expect, it} from 'vitest'
import {version} from '../../src/report/report.js'
import {patience, unspun} from './child.js'
import {folderWith, type Result} from './shell.js'

const site = fileURLToPath(new URL('../../fixtures/site/', import.meta.url))
const cwd = folderWith({})
cpSync(join(site, 'content'), cwd, {recursive: true})

/** Compares with a file of the fixture, in which the version is masked. */
function compare(name: string, text: string): void {
  const path = join(site, 'expected', name)
  const masked = text.replaceAll(`"${version}"`, '"VERSION"').replaceAll(`unspun ${version}`, 'unspun VERSION')
  if (process.env.UPDATE_FIXTURES) writeFileSync(path, masked)
  expect(masked).toBe(readFileSync(path, 'utf8'))
}

describe('unspun check over a site', {timeout: patience}, () => {
  const formats = ['compact', 'json', 'jsonl', 'sarif', 'github', 'junit']
  const known = ['--baseline', 'unspun-baseline.json', '--report-unused']
  let result: Result

  beforeAll(async () => {
    mkdirSync(join(site, 'expected'), {recursive: true})
    result = await unspun(
      ['check', ...known, '--format', 'stylish', ...[...formats, 'html'].flatMap((name) => ['--format', `${name}=reports/${name}`]), '.'],
      {
        cwd
      }
    )
  }, patience)

  it('fails, and prints the report and nothing else', () => {
    expect([result.code, result.err]).toEqual([1, ''])
    compare('stylish.txt', result.out)
  })

  it.each(formats)('writes %s', (format) => {
    compare(`${format}.txt`, readFileSync(join(cwd, 'reports', format), 'utf8'))
  })

  it('writes html, whose script is tested in browsers', () => {
    const page = readFileSync(join(cwd, 'reports', 'html'), 'utf8')
    compare('page-data.txt', `${page.match(/<script type="application\/json" .*<\/script>/g)!.join('\n')}\n`)
  })

  it('finds nothing new once all is in the baseline', async () => {
    expect((await unspun(['baseline', '--baseline', 'all.json', '.'], {cwd})).code).toBe(0)
    const {code, out} = await unspun(['check', '--baseline', 'all.json', '--quiet', '.'], {cwd})
    expect([code, out]).toEqual([0, ''])
  })
})

describe('unspun over a site', {timeout: patience}, () => {
  it('shows what would change', async () => {
    const {code, out} = await unspun(['--diff', '--fix', '--quiet', '--ext', 'md,txt', '.'], {cwd})
    expect(code).toBe(0)
    compare('diff.txt', out)
  })

  it('says what holds where', async () => {
    const {out} = await unspun(['print-config', 'news/wire/1.txt'], {cwd})
    compare('print-config.txt', out)
  })
})
