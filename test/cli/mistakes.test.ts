import {describe, expect, it} from 'vitest'
import {folderWith, shell, story} from './shell.js'

/** What unspun says to a line that is mistyped. */
async function said(line: string): Promise<string> {
  const {code, out, err} = await shell(line.split(' '), {stdin: story})
  expect([code, out]).toEqual([2, ''])
  return err
}

describe('a mistyped command', () => {
  it.each([
    ['chekc', 'check'],
    ['chcek', 'check'],
    ['cleen', 'clean'],
    ['explian', 'explain'],
    ['completoin', 'completion']
  ])('gets a hint: %s', async (typed, meant) => {
    expect(await said(`${typed} ferry.txt`)).toBe(`unspun: no file is called ${typed}; did you mean unspun ${meant}?\n`)
  })

  it('gets a hint from the help too', async () => {
    expect(await said('help chekc')).toBe('unspun: no command is called chekc; did you mean unspun help check?\n')
  })

  it('is none where it is like no command', async () => {
    expect(await said('ferry')).toBe('unspun: ferry: no such file\n')
  })

  it('is none where a file is called so', async () => {
    const folder = folderWith({chekc: story})
    expect((await shell([`${folder}/chekc`])).code).toBe(0)
  })

  it('comes first', async () => {
    expect(await said('--quiet check ferry.txt')).toBe(
      'unspun: no file is called check; a command comes before its options: unspun check\n'
    )
  })
})

describe('a mistyped option', () => {
  it.each([
    ['check --formt json', '--formt', 'did you mean --format?'],
    ['check --formt=json', '--formt=json', 'did you mean --format?'],
    ['check --colour', '--colour', 'did you mean --color?'],
    ['--formt json', '--formt', 'did you mean unspun check --format?'],
    ['--format json', '--format', 'unspun check has it'],
    ['check --write', '--write', 'unspun clean has it'],
    ['-v', '-v', 'did you mean -V?']
  ])('gets a hint: %s', async (line, flag, hint) => {
    expect(await said(line)).toBe(`unspun: unknown option '${flag}'; ${hint}\n`)
  })

  it('gets one line without a hint where it is like none', async () => {
    expect(await said('--spin')).toBe("unspun: unknown option '--spin'\n")
  })

  it('shows no terminal escapes', async () => {
    expect(await said('--\u001b[31m')).toBe("unspun: unknown option '--\ufffd[31m'\n")
  })
})

describe('a mistyped value', () => {
  it.each([
    ['check --fail-on eror', 'Did you mean error? The severities are error, warning, never.'],
    ['check --fail-on info', 'The severities are error, warning, never.'],
    ['check --format jsn', 'Did you mean json? The formats are stylish, compact, json, jsonl, sarif, github, junit, html.'],
    ['completion bsh', 'Did you mean bash? The shells are bash, zsh, fish.'],
    ['check --min-confidence 3', 'It has to be a number from 0 to 1.'],
    ['--removed=', 'It is empty.'],
    ['check --max-warnings few', 'It has to be a number, not below 0.']
  ])('gets a hint: %s', async (line, hint) => {
    const err = await said(line)
    expect(err.endsWith(` is invalid. ${hint}\n`) || err.endsWith(`. ${hint}\n`)).toBe(true)
    expect(err.trimEnd()).not.toContain('\n')
  })
})
