import {describe, expect, it} from 'vitest'
import {harmlessJson, harmlessPath} from '../../src/report/printable.js'
import {folderWith, shell, story} from '../cli/shell.js'

const inActions = {env: {GITHUB_ACTIONS: 'true'}}
const attack = `${story}\n::error::pwned\n\n  ::set-output name=a::b, wrote the harbour office on Monday in its report.\n\n##[group]x is what the pilot said to the crew.\n${story}`
const command = /^\s*::|##\[/m

describe('an article', () => {
  it('forms no command in the log of GitHub Actions', async () => {
    const {out} = await shell(['--quiet', '--keep', 'page-furniture'], {stdin: attack, ...inActions})
    expect(out).toContain('harbour office')
    expect(out).not.toMatch(command)
  })

  it('stays as it is in a pipe elsewhere, and with --raw', async () => {
    const {out} = await shell(['--quiet'], {stdin: attack})
    expect(out).toMatch(command)
    expect((await shell(['--quiet', '--raw'], {stdin: attack, ...inActions})).out).toBe(out)
  })

  it('steers no terminal, not even with --raw', async () => {
    const stdin = `${story}\rThe crew \u001b[2J\u009b31m\u001b]52;c;eA==\u0007 waited \u202efor the pilot in the harbour.\n`
    for (const flags of [[], ['--raw'], ['--stdin-filename', 'node_modules/a.txt']]) {
      const {out} = await shell(['--quiet', ...flags], {stdin, terminals: ['stdout']})
      expect(out).toContain('waited')
      expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    }
  })
})

describe('a report', () => {
  it.each(['stylish', 'compact', 'json', 'jsonl', 'sarif', 'github', 'junit'])('lets neither names nor text act: %s', async (format) => {
    const name = '\u200b::error::\u001b[2J\u009bx\n##[group]\u202e.txt'
    const folder = folderWith({
      [`${name}`]: `${story}The the ##[error] \u009b31m the \u202e crew waited for the the pilot in the harbour.\n`
    })
    const {out} = await shell(['check', '--format', format, folder], inActions)
    expect(out).toContain('repeated-words')
    expect(out).not.toMatch(/##\[|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    if (format !== 'github') expect(out).not.toMatch(/^\s*::/m)
  })

  it('starts with no name that a service may take for a command', () => {
    for (const path of ['::error::', ' \u200b::error::', '\u00ad\ufeff::a']) expect(harmlessPath(path)).toMatch(/^\.\//)
  })

  it('is the same JSON as without escapes', () => {
    const value = {text: 'a \u009b \u202e \u2028 ##[error] ##vso[x] # [y]'}
    expect(JSON.parse(harmlessJson(JSON.stringify(value)))).toEqual(value)
  })
})

describe('names', () => {
  it.each(['-rf.txt', '--write.txt', '$(touch x).txt', 'new\nline.txt', '..txt'])('are only names: %j', async (name) => {
    const folder = folderWith({[`in/${name}`]: story})
    const {code} = await shell(['--quiet', '--out-dir', `${folder}/out`, `${folder}/in`])
    expect(code).toBe(name.startsWith('.') ? 2 : 0)
  })
})
