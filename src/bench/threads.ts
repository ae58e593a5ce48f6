/** Two threads against one over a folder, in turn. */
import {spawnSync} from 'node:child_process'
import process from 'node:process'
import {type Bench, type Figure, median} from './figure.js'
import {manyFiles} from './samples.js'
import {check, script, wallTime} from './tool.js'

export function measureThreads(bench: Bench): Figure[] {
  const count = bench.quick ? 10 : 2000
  const what = `two threads, ${count} files`
  const help = spawnSync(process.execPath, [script, 'check', '--help'], {encoding: 'utf8'}).stdout
  if (!help.includes('--threads')) return [{group: 'threads', what, missing: 'skipped: unspun check has no --threads'}]
  bench.say(what)
  const folder = manyFiles(count, bench)
  const [values, ratios]: number[][] = [[], []]
  for (let round = 0; round < (bench.quick ? 1 : 3); round++) {
    const one = wallTime(check('--threads', '1', folder))
    const two = wallTime(check('--threads', '2', folder))
    values!.push(two)
    ratios!.push(one / two)
  }
  return [{group: 'threads', what, value: median(values!), unit: 's', ratio: median(ratios!), ratios: ratios!, reads: '× as fast as one'}]
}
