/** The action for GitHub: its step is run as a runner would, with npx replaced. */
import {spawnSync} from 'node:child_process'
import {chmodSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {version} from '../../src/report/report.js'
import {patience, script} from '../cli/child.js'
import {folderWith, spun} from '../cli/shell.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
const [step] = action.runs.steps

/** Has a step see the inputs as its `env` says, and npx do as told. */
function runStep(npx: string, inputs: Record<string, string>, files: Record<string, string> = {}) {
  const cwd = folderWith({...files, 'bin/npx': `#!/bin/bash\n${npx}\n`})
  chmodSync(join(cwd, 'bin/npx'), 0o755)
  const env: Record<string, string> = {PATH: `${cwd}/bin:${process.env.PATH}`, GITHUB_ACTION_PATH: root}
  for (const [name, value] of Object.entries<string>(step.env)) {
    const [, input] = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)!
    env[name] = inputs[input!] ?? action.inputs[input!].default
  }
  const {status, stdout} = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {cwd, env, encoding: 'utf8'})
  return {code: status, out: stdout}
}

const wordsOf = (inputs: Record<string, string>) => runStep('printf "[%s]" "$@"', inputs).out

describe('the action', {timeout: patience}, () => {
  it('hands all its inputs on, and none into the script', () => {
    const used = Object.values<string>(step.env).join(' ')
    for (const input of Object.keys(action.inputs)) expect(used).toContain(`inputs.${input} }}`)
    expect(step.run).not.toContain('${{')
  })

  it('checks the folder with its own version', () => {
    expect(wordsOf({})).toBe(`[--yes][unspun@${version}][check][--fail-on][warning][--format][github][--][.]`)
  })

  it('takes formats, options and paths apart', () => {
    const inputs = {
      paths: 'my content\nnews/*.md\n',
      format: 'github sarif=out.sarif',
      args: '--min-confidence 0.8\n--quiet',
      version: '1.2.3'
    }
    const rest = '[--min-confidence][0.8][--quiet][--format][github][--format][sarif=out.sarif][--][my content][news/*.md]'
    expect(wordsOf(inputs)).toBe(`[--yes][unspun@1.2.3][check][--fail-on][warning]${rest}`)
  })

  const hostile = '$(touch gone) `touch gone`; touch gone & * "\' $HOME'

  it.each(['paths', 'format', 'fail-on', 'args'])('runs nothing that stands in the input %s', (name) => {
    const {code, out} = runStep('printf "[%s]" "$@"; echo; ls', {[name]: hostile})
    expect(code).toBe(0)
    expect(out).toContain('$(touch')
    expect(out.split('\n')).not.toContain('gone')
  })

  it('takes no path for an option', () => {
    expect(wordsOf({paths: '--config=evil.mjs'}).endsWith('[--][--config=evil.mjs]')).toBe(true)
  })

  it.each([hostile, 'npm:evil@1.0.0', 'git+https://example.org/evil.git', '1.0.0 --registry=https://example.org'])(
    'takes no version but one: %s',
    (name) => {
      const {code, out} = runStep('echo ran', {version: name})
      expect([code, out]).toEqual([2, '::error::unspun: the input version has to be a version, such as 1.2.3\n'])
    }
  )

  it('annotates, and fails as unspun does', () => {
    const {code, out} = runStep(`shift 2; exec "${process.execPath}" "${script}" "$@"`, {paths: 'my content'}, {'my content/a.md': spun})
    expect(code).toBe(1)
    expect(out).toContain('::warning file=my content/a.md,line=2,')
  })
})
