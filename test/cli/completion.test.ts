import {spawnSync} from 'node:child_process'
import {beforeAll, describe, expect, it} from 'vitest'
import {folderWith, shell} from './shell.js'

const cwd = folderWith({'chapter one.md': '', 'ch2.txt': '', 'sub/notes.txt': ''})
const scripts: Record<string, string> = {}

beforeAll(async () => {
  for (const name of ['bash', 'zsh', 'fish']) scripts[name] = (await shell(['completion', name])).out
})

/** Runs a script; says clearly where it fails. */
function runIn(program: string, args: string[], input?: string): string {
  const {status, stdout, stderr} = spawnSync(program, args, {cwd, input, encoding: 'utf8'})
  expect([status, stderr]).toEqual([0, ''])
  return stdout
}

const isThere = (program: string) => spawnSync(program, ['--version']).status === 0

/** What bash offers behind these words; the last is being typed. */
function inBash(...words: string[]): string[] {
  const line = words.map((word) => `'${word}'`).join(' ')
  const ask = `COMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _unspun; printf '%s\\n' "\${COMPREPLY[@]}"`
  return runIn('bash', ['--norc'], `${scripts.bash}\n${ask}\n`).trimEnd().split('\n').sort()
}

describe('unspun completion bash', () => {
  it.each([
    ['commands and files', ['ch'], ['ch2.txt', 'chapter one.md', 'check']],
    ['commands behind an option of all', ['--color', 'che'], ['check']],
    ['options of the command', ['check', '--f'], ['--fail-on', '--field', '--format']],
    ['options of clean where no command is named', ['--con'], ['--concat', '--config']],
    ['values of an option', ['check', '--fail-on', ''], ['error', 'never', 'warning']],
    ['values behind a sign', ['check', '--fail-on', '=', 'n'], ['never']],
    ['values right behind it', ['check', '--fail-on', '='], ['error', 'never', 'warning']],
    ['files that a format is written to', ['check', '--format', 'json', '=', 'ch'], ['ch2.txt', 'chapter one.md']],
    ['rules that remove lines', ['--keep', 't'], ['tags', 'trending-list']],
    ['rules to explain', ['explain', 'ti'], ['title-drift']],
    ['shells', ['completion', ''], ['bash', 'fish', 'zsh']],
    ['folders', ['--out-dir', ''], ['sub']],
    ['files elsewhere', ['check', 'chap'], ['chapter one.md']],
    ['nothing where only the user knows', ['check', '--max-warnings', ''], ['']]
  ])('offers %s', (_, words, offered) => {
    expect(inBash('unspun', ...words)).toEqual(offered)
  })
})

describe('unspun completion fish', () => {
  it.skipIf(!isThere('fish')).each([
    ['unspun che', ['check']],
    ['unspun check --fail-on ', ['error', 'never', 'warning']],
    ['unspun explain ti', ['title-drift']],
    ['unspun check chap', ['chapter one.md']]
  ])('offers what may follow (where fish is installed): %s', (line, offered) => {
    const out = runIn('fish', ['--no-config', '-c', `${scripts.fish}\ncomplete -C '${line}'`])
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((one) => one.split('\t')[0])
        .sort()
    ).toEqual(offered)
  })
})

describe('unspun completion zsh', () => {
  it.skipIf(!isThere('zsh'))('is a script that zsh can read (where it is installed)', () => {
    runIn('zsh', ['-f', '-n'], scripts.zsh)
  })

  it('quotes what zsh would read otherwise', () => {
    expect(scripts.zsh).toContain("'*--keep=[keep lines that this rule would remove (repeatable)]: :(trending-list ")
    expect(scripts.zsh).toContain("'(-q --quiet)--quiet[")
  })
})
