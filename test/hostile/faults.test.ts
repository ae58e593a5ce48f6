import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {openLanguage} from '../../src/language/language.js'
import {bash, patience} from '../cli/child.js'
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
  it('says that the disk is full', async () => {
    const {code, err} = await bash('$UNSPUN --quiet a.txt > /dev/full', {cwd: folderWith({'a.txt': story})})
    expect([code, err]).toEqual([2, expect.stringMatching(/^unspun: .*no space left.*\n$/)])
  })

  it('needs few open files, however many it reads', async () => {
    const folder = folderWith(Object.fromEntries(Array.from({length: 300}, (_, at) => [`in/${at}.txt`, scraped])))
    const {code, err} = await bash('ulimit -n 64; $UNSPUN --quiet --out-dir out in', {cwd: folder})
    expect([code, err]).toEqual([0, ''])
    expect(readFileSync(join(folder, 'out/in/299.txt'), 'utf8')).toBe(story)
  })
})
