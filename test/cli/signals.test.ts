import {once} from 'node:events'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {describe, expect, it} from 'vitest'
import {patience, start} from './child.js'
import {folderWith, scraped, story} from './shell.js'

const names = Array.from({length: 400}, (_, at) => `in/${100 + at}.txt`)
const raw = `${story.repeat(30)}${scraped}`
const cleaned = `${story.repeat(30)}${story}`

/** Starts a run over many files, and sends it a signal as soon as it has done some work. */
async function interrupt(args: string[], signal: NodeJS.Signals, hasBegun: (folder: string, out: string) => boolean) {
  const folder = folderWith(Object.fromEntries(names.map((name) => [name, raw])))
  const child = start([...args, 'in'], folder)
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => (out += chunk))
  child.stderr.on('data', (chunk) => (err += chunk))
  const closed = once(child, 'close')
  while (child.exitCode === null && !hasBegun(folder, out)) await sleep(1)
  child.kill(signal)
  const [code] = await closed
  return {folder, code, out, err}
}

const oneIsDone = (folder: string) => existsSync(join(folder, 'out/in/100.txt'))

describe('a run that is interrupted', {timeout: patience}, () => {
  it.each([
    ['SIGINT', 130, '1'],
    ['SIGTERM', 143, '1'],
    ['SIGINT', 130, '2']
  ] as const)('ends by %s with %i, with %s threads', async (signal, code, threads) => {
    const result = await interrupt(['--out-dir', 'out', '--threads', threads], signal, oneIsDone)
    expect([result.code, result.out]).toEqual([code, ''])
    expect(result.err).toMatch(/^unspun: interrupted after \d+ of 400 files\n$/)
    const written = readdirSync(join(result.folder, 'out/in'))
    for (const name of written) expect(readFileSync(join(result.folder, 'out/in', name), 'utf8')).toBe(cleaned)
  })

  it('keeps what was removed from what is written', async () => {
    const {folder} = await interrupt(['--out-dir', 'out', '--removed', 'removed.jsonl'], 'SIGINT', oneIsDone)
    const removed = readFileSync(join(folder, 'removed.jsonl'), 'utf8').trim().split('\n')
    expect(removed.map((line) => JSON.parse(line).path)).toEqual(readdirSync(join(folder, 'out/in')).map((name) => `in/${name}`))
    expect(readdirSync(folder).sort()).toEqual(['in', 'out', 'removed.jsonl'])
  })

  it('leaves whole lines of a report that comes file by file, without a summary', async () => {
    const {out} = await interrupt(['check', '--format', 'jsonl'], 'SIGINT', (_, out) => out.includes('\n'))
    const types = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).type)
    expect(new Set(types)).toEqual(new Set(['file']))
  })

  it('prints nothing of a report that would not be whole', async () => {
    const formats = ['--format', 'json', '--format', 'junit=report.xml', '--cache-location', 'cache']
    const cacheIsOpen = (folder: string) => readdirSync(folder).some((name) => name.startsWith('cache.'))
    const {folder, out, err} = await interrupt(['check', ...formats], 'SIGINT', cacheIsOpen)
    expect([out, err]).toEqual(['', expect.stringContaining('interrupted after')])
    // What was found out is kept.
    expect(readdirSync(folder).sort()).toEqual(['cache', 'in'])
  })

  it('does not wait for standard input', async () => {
    const {code, err} = await interrupt(['check', '--format', 'jsonl', 'in/100.txt', '-'], 'SIGINT', (_, out) => out.includes('\n'))
    expect([code, err]).toEqual([130, expect.stringContaining('interrupted after 1 of 401 files')])
  })
})

it('of a single input, leaves no half of what --removed keeps', {timeout: patience}, async () => {
  const folder = folderWith({})
  const child = start(['--removed', 'removed.jsonl'], folder)
  const closed = once(child, 'close')
  while (child.exitCode === null && readdirSync(folder).length === 0) await sleep(1)
  // Standard input stays open; by now it is waited for.
  await sleep(200)
  child.kill('SIGINT')
  const [code] = await closed
  expect([code, readdirSync(folder)]).toEqual([130, ['removed.jsonl']])
})

it('a second signal ends it at once, whatever it waits for', {timeout: patience}, async () => {
  const folder = folderWith({'in/a.txt': story.repeat(5000), 'in/b.txt': story})
  const child = start(['--concat', 'in'], folder)
  const closed = once(child, 'close')
  // Nobody reads on, so that the first text is never written whole.
  await once(child.stdout, 'readable')
  while (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGINT')
    await sleep(50)
  }
  child.stdout.destroy()
  expect((await closed)[1]).toBe('SIGINT')
})
