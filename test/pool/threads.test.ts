import {cpSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {formatNames} from '../../src/report/formats.js'
import {patience, unspun} from '../cli/child.js'
import {folderWith, scraped, spun, story, textsIn} from '../cli/shell.js'

const fixtures = (args: string[], threads: string, cwd = 'fixtures') => unspun([...args, '--threads', threads, '.'], {cwd})

describe('--threads', {timeout: 2 * patience}, () => {
  it('do not change the report, in any format', async () => {
    const check = async (threads: string) => {
      const folder = folderWith({})
      const formats = formatNames.flatMap((name) => ['--format', `${name}=${join(folder, name)}`])
      const {code} = await fixtures(['check', '--evidence', ...formats], threads)
      return {code, reports: formatNames.map((name) => readFileSync(join(folder, name), 'utf8'))}
    }
    const one = await check('1')
    expect(one.code).toBe(1)
    expect(await check('3')).toEqual(one)
  })

  it('do not change what is printed', async () => {
    const one = await fixtures(['--concat', '--fix', '--suggest'], '1')
    expect(one.code).toBe(0)
    expect(await fixtures(['--concat', '--fix', '--suggest'], '3')).toEqual(one)
  })

  it('do not change what is written', async () => {
    const write = async (threads: string) => {
      const folder = folderWith({})
      cpSync('fixtures/rewrites', join(folder, 'in'), {recursive: true})
      const {code, out, err} = await unspun(['--write', '--removed', 'removed.txt', '--threads', threads, 'in'], {cwd: folder})
      return {code, out, err, texts: textsIn(folder)}
    }
    expect(await write('2')).toEqual(await write('1'))
  })

  it.each(['0', '1.5', 'many'])('is not %s', async (count) => {
    const {code, err} = await unspun(['check', '--threads', count])
    expect([code, err]).toEqual([
      2,
      `unspun: option '--threads <n>' argument '${count}' is invalid. It has to be auto or a number from 1 to 256.\n`
    ])
  })
})

describe('a file that crashes in a thread', {timeout: patience}, () => {
  const withPlugin = (code: string) => ({
    'node_modules/retext-crash/package.json': JSON.stringify({type: 'module', exports: './index.js'}),
    'node_modules/retext-crash/index.js': `export default () => (tree, file) => { if (file.path.endsWith('b.txt')) { ${code} } }`,
    'unspun.config.mjs': `export default {plugins: ['retext-crash']}`,
    'a.txt': scraped,
    'b.txt': story,
    'c.txt': spun,
    'd.txt': story
  })
  const failures = async (code: string) => {
    const {code: exit, out} = await unspun(['check', '--format', 'json', '--threads', '2', '.'], {cwd: folderWith(withPlugin(code))})
    const report = JSON.parse(out)
    expect([exit, report.files.map(({path}: {path: string}) => path)]).toEqual([2, ['a.txt', 'c.txt', 'd.txt']])
    return report.failures
  }

  it.each([
    ['throws', 'throw new Error("oh")', 'a further plugin failed: oh'],
    ['ends the thread', 'process.exit(0)', 'a plugin ended the thread that worked on it'],
    ['throws out of turn', 'setTimeout(() => { throw new Error("late") }); return new Promise(() => {})', 'late']
  ])('is reported, and the rest is done, when a plugin %s', async (_, code, reason) => {
    expect(await failures(code)).toEqual([{path: 'b.txt', reason}])
  })

  it('is none when it only holds what cannot be sent to another thread', async () => {
    const {'unspun.config.mjs': _, ...files} = withPlugin('')
    const config = 'export default {plugins: [["retext-crash", {test: () => true}]]}'
    const {code} = await unspun(['check', '--threads', '2', '.'], {cwd: folderWith({...files, 'unspun.config.mjs': config})})
    expect(code).toBe(1)
  })
})
