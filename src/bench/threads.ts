/** Two threads against one over a folder, in turn, and against what the machine lets two processes do side by side. */
import {spawn} from 'node:child_process'
import process from 'node:process'
import {type Bench, type Figure, median} from './figure.js'
import {manyFiles} from './samples.js'
import {check, wallTime} from './tool.js'

export async function measureThreads(bench: Bench): Promise<Figure[]> {
  const count = bench.quick ? 10 : 2000
  const folder = manyFiles(count, bench)
  const threads: Measured = {what: `two threads, ${count} files`, values: [], ratios: []}
  const processes: Measured = {what: 'two processes side by side, each the same files', values: [], ratios: []}
  bench.say(threads.what)
  for (let round = 0; round < (bench.quick ? 1 : 3); round++) {
    const one = wallTime(check('--threads', '1', folder))
    note(threads, wallTime(check('--threads', '2', folder)), one)
    note(processes, await sideBySide(check('--threads', '1', folder)), 2 * one)
  }
  return [threads, processes].map(({what, values, ratios}) => ({
    group: 'threads',
    what,
    value: median(values),
    unit: 's',
    ratio: median(ratios),
    ratios,
    reads: '× as fast as one'
  }))
}

interface Measured {
  what: string
  values: number[]
  ratios: number[]
}

function note({values, ratios}: Measured, seconds: number, before: number): void {
  values.push(seconds)
  ratios.push(before / seconds)
}

/** @returns seconds by the clock until both are done */
async function sideBySide(args: readonly string[]): Promise<number> {
  const start = process.hrtime.bigint()
  const run = () => new Promise((resolve) => spawn(process.execPath, args, {stdio: 'ignore'}).on('close', resolve))
  await Promise.all([run(), run()])
  return Number(process.hrtime.bigint() - start) / 1e9
}
