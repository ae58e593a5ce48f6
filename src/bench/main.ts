/**
 * Measures speed and memory: `npm run bench`, on text made from the fixtures. With `-- --data DIR` also on labelled pages that may not be
 * shipped (`boilerplate/`, `seed/`); `--long` goes up to 100 MB, `--quick` is a smoke test, `--profile` says where the time goes
 * instead. `--json FILE` keeps the figures, `--markdown` prints them as the README has them. `--python NAME` has the tools in Python.
 */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {availableParallelism, loadavg, tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {parseArgs} from 'node:util'
import type {Bench} from './figure.js'
import {measureGrowth} from './growth.js'
import {profile} from './profile.js'
import {measureStartUp} from './start-up.js'
import {markdownTable, plainTable} from './table.js'
import {measureThreads} from './threads.js'
import {measureThroughput} from './throughput.js'

const {values} = parseArgs({
  options: {
    data: {type: 'string'},
    json: {type: 'string'},
    python: {type: 'string', default: 'python3'},
    quick: {type: 'boolean', default: false},
    long: {type: 'boolean', default: false},
    markdown: {type: 'boolean', default: false},
    profile: {type: 'boolean', default: false}
  }
})
const {quick, long, data, python} = values
const work = mkdtempSync(join(tmpdir(), 'unspun-bench-'))
const bench: Bench = {work, quick, long, data, python, say: (text) => process.stderr.write(`${text}\n`)}
try {
  if (values.profile) console.log(await profile(bench))
  else await measure()
} finally {
  rmSync(work, {recursive: true})
}

async function measure(): Promise<void> {
  const load = loadavg()[0]!
  const figures = [...measureStartUp(bench), ...(await measureThroughput(bench)), ...measureGrowth(bench), ...measureThreads(bench)]
  const machine = {node: process.version, cores: availableParallelism(), loadBefore: load}
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({machine, quick, long, figures}, undefined, 2)}\n`)
  console.log((values.markdown ? markdownTable : plainTable)(figures))
  console.log(
    `Node ${machine.node}, ${machine.cores} cores, load before the run ${load.toFixed(1)}. Seconds of start-up and threads are by the`
  )
  console.log('clock, all others of the processor. Medians, and of ratios those of pairs that ran in turn; files over 5 MB ran once.')
}
