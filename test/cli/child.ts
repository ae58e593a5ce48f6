/** The built command as a process of its own, for what only a process has: exit codes, pipes, signals. */
import {spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {Result} from './shell.js'

export const script = fileURLToPath(new URL('../../dist/bundle/unspun.js', import.meta.url))
if (!existsSync(script)) throw new Error(`${script} is missing; npm run build makes it`)

/** For tests that start processes, which takes its time on a busy machine. */
export const patience = 60_000

/** Runs `unspun …args` in a folder. */
export const unspun = (args: string[], world: {stdin?: string; cwd?: string} = {}) => runProcess(process.execPath, [script, ...args], world)

/**
 * Runs a line of bash in which `$UNSPUN` is the command.
 *
 * @returns with the exit code of the first command of a pipe
 */
export const bash = (line: string, world: {stdin?: string; cwd?: string} = {}) => {
  const whole = `${line.replaceAll('$UNSPUN', `"${process.execPath}" "${script}"`)}; exit \${PIPESTATUS[0]}`
  return runProcess('bash', ['--norc', '-c', whole], world)
}

/** Runs a module that is given as text, in which `dist` is the address of what was built. */
export const node = (code: string) =>
  runProcess(process.execPath, ['--input-type=module', '-e', `const dist = '${new URL('../../dist/', import.meta.url)}'; ${code}`], {})

/** Starts `unspun …args` in a folder. */
export const start = (args: string[], cwd?: string) => spawnIn(process.execPath, [script, ...args], cwd)

const spawnIn = (command: string, args: string[], cwd?: string) =>
  spawn(command, args, {...(cwd !== undefined && {cwd}), env: {PATH: process.env.PATH}})

function runProcess(command: string, args: string[], {stdin = '', cwd}: {stdin?: string; cwd?: string}): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawnIn(command, args, cwd)
    const [out, err]: Buffer[][] = [[], []]
    child.stdout.on('data', (chunk: Buffer) => out!.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err!.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({code: code ?? -1, out: Buffer.concat(out!).toString(), err: Buffer.concat(err!).toString()}))
    child.stdin.on('error', () => {})
    child.stdin.end(stdin)
  })
}
