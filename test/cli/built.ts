/** The built tool, as a process of its own; `npm test` builds it first. */
import {type ChildProcess, spawn} from 'node:child_process'
import {fileURLToPath} from 'node:url'

const script = fileURLToPath(new URL('../../dist/bundle/unspun.js', import.meta.url))

/** @param cwd where it runs */
export function start(args: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, [script, ...args], {cwd, stdio: ['pipe', 'pipe', 'pipe']})
}

/** Runs it to its end. */
export function runBuilt(args: readonly string[], cwd: string, stdin = ''): Promise<{code: number | null; out: string; err: string}> {
  return new Promise((resolve, reject) => {
    const child = start(args, cwd)
    const texts = {out: '', err: ''}
    child.stdout!.on('data', (chunk) => (texts.out += chunk))
    child.stderr!.on('data', (chunk) => (texts.err += chunk))
    child.on('error', reject).on('close', (code) => resolve({code, ...texts}))
    child.stdin!.end(stdin)
  })
}
