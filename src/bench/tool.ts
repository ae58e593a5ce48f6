/** The built command as a process, and what it cost. */
import {spawnSync} from 'node:child_process'
import {closeSync, openSync} from 'node:fs'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

export const script = fileURLToPath(new URL('../../bundle/unspun.js', import.meta.url))

/** Writes what the process used to its file descriptor 3 when it ends; its worker threads are part of it. */
const meter = `import {writeSync} from 'node:fs'
import {isMainThread} from 'node:worker_threads'
if (isMainThread) process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())))`

/** Seconds by the clock, without anything else that would slow it down. */
export function wallTime(args: readonly string[], stdin?: string): number {
  const start = process.hrtime.bigint()
  runNode(args, stdin)
  return Number(process.hrtime.bigint() - start) / 1e9
}

/** Processor seconds of all threads, and the most memory in bytes. */
export function cost(args: readonly string[], stdin?: string): {cpu: number; peak: number} {
  const used = runNode(['--import', `data:text/javascript,${encodeURIComponent(meter)}`, ...args], stdin)
  const {userCPUTime, systemCPUTime, maxRSS} = JSON.parse(used) as NodeJS.ResourceUsage
  return {cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS * 1024}
}

/** Arguments of node that check paths, whatever is found in them. */
export const check = (...args: string[]) => [script, 'check', '--fail-on', 'never', ...args]

/**
 * @param stdin path of what it reads
 * @returns what it wrote to its file descriptor 3
 * @throws Error when it fails
 */
function runNode(args: readonly string[], stdin?: string): string {
  const input = stdin === undefined ? 'ignore' : openSync(stdin, 'r')
  const {output, status, signal, error} = spawnSync(process.execPath, args, {stdio: [input, 'ignore', 'ignore', 'pipe']})
  if (typeof input === 'number') closeSync(input)
  if (error || status !== 0) throw new Error(error?.message ?? (signal ? `ended by ${signal}` : `exit code ${status}`))
  return String(output[3])
}
