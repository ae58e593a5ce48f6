import {chmodSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {openLanguage} from '../../src/language/language.js'
import {bash, patience, script} from '../cli/child.js'
import {folderWith, scraped, story} from '../cli/shell.js'

describe('a language table', () => {
  const whole = readFileSync(new URL('../../src/language/data/en.bin', import.meta.url))
  const altered = (change: (bytes: Buffer) => Buffer | undefined) => {
    const bytes = Buffer.from(whole)
    return change(bytes) ?? bytes
  }

  it.each<[string, (bytes: Buffer) => Buffer | undefined, RegExp]>([
    ['truncated', (bytes) => bytes.subarray(0, -100), /is damaged \(checksum\)/],
    ['empty', () => Buffer.alloc(0), /is not a language table/],
    ['newer', (bytes) => void bytes.writeUInt32LE(99, 4), /has format 99; this version of unspun reads/],
    ['altered', (bytes) => void bytes.fill(1, bytes.length >> 1, (bytes.length >> 1) + 9), /is damaged \(checksum\)/],
    ['altered in its header', (bytes) => void bytes.write('x', 20), /is damaged \(header\)/]
  ])('that is %s is refused in one line', (_, change, reason) => {
    expect(() => openLanguage(altered(change), 'en.bin')).toThrow(reason)
  })
})

describe('a run', {timeout: patience}, () => {
  it('says what is missing where WebAssembly cannot run', async () => {
    const {code, err} = await bash(`"${process.execPath}" --jitless "${script}" a.txt`, {cwd: folderWith({'a.txt': scraped})})
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('unspun: a.txt: the tables need WebAssembly with SIMD, which node --jitless lacks')
    ])
  })

  it('says that the disk is full', async () => {
    const {code, err} = await bash('$UNSPUN --quiet a.txt > /dev/full', {cwd: folderWith({'a.txt': story})})
    expect([code, err]).toEqual([2, expect.stringMatching(/^unspun: .*no space left.*\n$/)])
  })

  it('goes on behind a page that takes more memory than there is', async () => {
    const files = {'a.html': `<!doctype html>${'<p>a'.repeat(300_000)}`, 'b.txt': scraped}
    const line = 'NODE_OPTIONS=--max-old-space-size=150 $UNSPUN --quiet --concat a.html b.txt'
    const {code, out, err} = await bash(line, {cwd: folderWith(files)})
    expect([code, out, err]).toEqual([2, story, 'unspun: a.html: not enough memory\n'])
  })

  it('needs few open files, however many it reads', async () => {
    const folder = folderWith(Object.fromEntries(Array.from({length: 300}, (_, at) => [`in/${at}.txt`, scraped])))
    const {code, err} = await bash('ulimit -n 64; $UNSPUN --quiet --out-dir out in', {cwd: folder})
    expect([code, err]).toEqual([0, ''])
    expect(readFileSync(join(folder, 'out/in/299.txt'), 'utf8')).toBe(story)
  })
})

describe('files that others touch', {timeout: patience}, () => {
  /** A plugin that does something to b.txt while a.txt is worked on. */
  const meanwhile = (code: string) =>
    folderWith({
      'node_modules/retext-meanwhile/package.json': JSON.stringify({type: 'module', exports: './index.js'}),
      'node_modules/retext-meanwhile/index.js': `import fs from 'node:fs'\nexport default () => (tree, file) => { if (file.path === 'a.txt') { ${code} } }`,
      'unspun.config.mjs': `export default {plugins: ['retext-meanwhile']}`,
      'a.txt': scraped,
      'b.txt': scraped
    })
  const write = (cwd: string) => bash('$UNSPUN --write --quiet --threads 1 a.txt b.txt', {cwd})

  it('are missed in one line when they go after they were found', async () => {
    const cwd = meanwhile(`fs.rmSync('b.txt')`)
    const {code, err} = await write(cwd)
    expect([code, err.trim().split('\n')]).toEqual([2, [expect.stringMatching(/b\.txt: no such file/)]])
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(story)
  })

  it('are read as they are then', async () => {
    const cwd = meanwhile(`fs.writeFileSync('b.txt', 'Advertisement\\n' + ${JSON.stringify(story)})`)
    expect((await write(cwd)).code).toBe(0)
    expect(readFileSync(join(cwd, 'b.txt'), 'utf8')).toBe(story)
  })

  it('are not written over when they were edited since they were read', async () => {
    const cwd = meanwhile(`fs.writeFileSync('a.txt', 'edited')`)
    const {code, err} = await write(cwd)
    expect([code, err]).toEqual([2, expect.stringContaining('a.txt: not written: it changed since it was read')])
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe('edited')
  })

  it('share a cache between processes', async () => {
    const cwd = folderWith({'a.txt': scraped, 'b.txt': story})
    const check = '$UNSPUN check --quiet --cache-location cache a.txt b.txt'
    const {err} = await bash(`${check} & ${check}; wait`, {cwd})
    expect([err, await bash(check, {cwd})]).toEqual(['', {code: 0, out: '', err: ''}])
  })

  it.each(['process.exit(0)', 'return new Promise(() => {})'])(
    'are not taken for done when a plugin ends the process: %s',
    async (code) => {
      const {code: exit, err} = await write(meanwhile(code))
      expect([exit, err]).toEqual([2, expect.stringContaining('unspun: ended before its work was done')])
    }
  )

  const isRoot = process.getuid?.() === 0
  it.skipIf(isRoot)(`stay when their folder is read-only${isRoot ? ' (skipped: root may write anywhere)' : ''}`, async () => {
    const cwd = folderWith({'in/a.txt': scraped})
    chmodSync(join(cwd, 'in'), 0o555)
    const {code, err} = await bash('$UNSPUN --write --quiet in', {cwd})
    chmodSync(join(cwd, 'in'), 0o755)
    expect([code, err]).toEqual([2, expect.stringContaining('not written: permission denied')])
    expect(readFileSync(join(cwd, 'in/a.txt'), 'utf8')).toBe(scraped)
  })
})
