import {existsSync, readFileSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import {describe, expect, it} from 'vitest'
import {folderWith, scraped, shell, spun, story, textsIn} from './shell.js'

describe('unspun [clean]', () => {
  it('cleans what is piped in, with the report beside it', async () => {
    const {code, out, err} = await shell([], {stdin: scraped})
    expect(code).toBe(0)
    expect(out).toBe(story)
    expect(err).toMatch(/^<stdin> {2}human \(score 0\.\d\d\), 1 of 2 lines kept/)
    expect(err).toMatch(/2 +removed +share-row/)
  })

  it('reads standard input for a dash', async () => {
    expect(await shell(['clean', '-'], {stdin: scraped})).toMatchObject({code: 0, out: story})
  })

  it('names standard input as told', async () => {
    const {err} = await shell(['--stdin-filename', 'ferry.txt'], {stdin: scraped})
    expect(err).toContain('ferry.txt  human')
  })

  it('cleans a file', async () => {
    const folder = folderWith({'ferry.txt': scraped})
    expect(await shell([join(folder, 'ferry.txt')])).toMatchObject({code: 0, out: story})
  })

  it('exits with 0 when there are findings', async () => {
    expect(await shell([], {stdin: spun})).toMatchObject({code: 0, out: spun})
  })

  it('prints nothing for nothing', async () => {
    expect(await shell([], {stdin: ''})).toMatchObject({code: 0, out: ''})
  })

  it('says nothing when asked to be quiet', async () => {
    expect(await shell(['--quiet'], {stdin: spun})).toEqual({code: 0, out: spun, err: ''})
  })

  it('wants something to read when a person sits at the terminal', async () => {
    const {code, err} = await shell([], {terminals: ['stdin']})
    expect(code).toBe(2)
    expect(err).toBe('unspun: nothing to read: name a file, or pipe text in (unspun --help tells more)\n')
  })
})

describe('unspun --fix', () => {
  const fixed = `${story}The crew looked for the pilot and waited an hour in the harbour.\n`

  it('writes the corrections that are certain, and says what it fixed', async () => {
    const {code, out, err} = await shell(['--fix'], {stdin: spun})
    expect([code, out]).toEqual([0, fixed])
    expect(err).toContain('2 of 2 lines kept, 2 fixed\n')
    expect(err).toMatch(/2:21 +fixed +“the the” → the +repeated-words/)
  })

  it('has nothing to do the second time', async () => {
    const {out, err} = await shell(['--fix'], {stdin: fixed})
    expect(out).toBe(fixed)
    expect(err).not.toContain('fixed')
  })

  it('is not for check, which prints no text', async () => {
    expect(await shell(['check', '--fix'], {stdin: spun})).toMatchObject({code: 2, err: expect.stringContaining("unknown option '--fix'")})
  })
})

describe('unspun --suggest', () => {
  it('writes suggestions into the text', async () => {
    const {out} = await shell(['--suggest'], {stdin: spun})
    expect(out).toBe(`${story}The crew looked for the the{the?} pilot and waited a hour{an?} in the harbour.\n`)
  })

  it('leaves what is fixed alone', async () => {
    const {out} = await shell(['--fix', '--suggest'], {stdin: `${spun}He slept, inferable from the fact that it rained.\n`})
    expect(out).toContain('waited an hour in')
    expect(out).toContain('inferable from the fact that{because?} it')
  })
})

describe('unspun with several files', () => {
  const folder = folderWith({'a.txt': scraped, 'b.txt': spun})
  const files = [join(folder, 'a.txt'), join(folder, 'b.txt')]

  it('does not guess where they should go', async () => {
    const {code, out, err} = await shell(files)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('--concat')
    expect(err).toContain('--out-dir')
  })

  it('prints one after the other with --concat', async () => {
    const {code, out, err} = await shell(['--concat', ...files])
    expect([code, out]).toEqual([0, story + spun])
    expect(err).toMatch(/2 files: \d+ findings, 1 line removed\n$/)
  })

  it('writes each into the folder of --out-dir', async () => {
    const target = folderWith({})
    const {code, out} = await shell(['--out-dir', target, ...files])
    expect([code, out]).toEqual([0, ''])
    expect(textsIn(target)).toEqual([story, spun])
  })

  it('never writes outside of the folder', async () => {
    const target = folderWith({})
    await shell(['--out-dir', join(target, 'clean'), '--stdin-filename', '../../escape.txt'], {stdin: story})
    expect(existsSync(join(target, 'clean', 'escape.txt'))).toBe(true)
  })

  it('reads a file that was given twice once', async () => {
    expect(await shell([files[0]!, files[0]!])).toMatchObject({code: 0, out: story})
  })

  it('does not write a file over its own input', async () => {
    const inside = relative('.', files[0]!)
    const root = inside
      .split(sep)
      .filter((part) => part === '..')
      .join(sep)
    const {code, err} = await shell(['--out-dir', root, files[0]!])
    expect([code, readFileSync(files[0]!, 'utf8')]).toEqual([2, scraped])
    expect(err).toContain('over an input')
  })

  // `a.txt` and `../a.txt` get the same place.
  it('does not write two files to one place', async () => {
    const target = folderWith({})
    const above = join('..', relative('.', files[0]!))
    const {code, err} = await shell(['--out-dir', target, '--stdin-filename', above, '-', files[0]!], {stdin: spun})
    expect([code, textsIn(target).length]).toEqual([2, 1])
    expect(err).toContain('another file of this run')
  })
})

describe('unspun with a file that it cannot read', () => {
  it.each([
    ['a missing file', 'gone.txt', 'no such file'],
    ['binary data', 'picture.png', 'not text'],
    ['a folder without articles', '.', 'no files: none in this folder ends in .txt']
  ])('names the cause for %s', async (_, name, cause) => {
    const folder = folderWith({'picture.png': Uint8Array.of(0x89, 0x50, 0, 0, 0, 13, 0, 0, 0, 1)})
    const {code, out, err} = await shell([join(folder, name)])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(cause)
  })

  it('goes on with the next', async () => {
    const folder = folderWith({'a.txt': scraped})
    const {code, out, err} = await shell(['--concat', '--quiet', join(folder, 'gone.txt'), join(folder, 'a.txt')])
    expect([code, out]).toEqual([2, story])
    expect(err).toContain('gone.txt: no such file')
  })
})
