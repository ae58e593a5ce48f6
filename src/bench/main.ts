/**
 * Measures speed and memory: `npm run bench`, on text made from the fixtures, with `--data DIR` also on labelled pages that may not
 * be shipped (`boilerplate/`, `seed/`). `npm run bench -- --help` tells the options.
 */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {availableParallelism, loadavg, tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {Command} from 'commander'
import type {Bench} from './figure.js'
import {measureGrowth} from './growth.js'
import {profile} from './profile.js'
import {measureStartUp} from './start-up.js'
import {markdownTable, plainTable} from './table.js'
import {measureThreads} from './threads.js'
import {measureThroughput} from './throughput.js'

const values = new Command('npm run bench --')
  .option('--data <dir>', 'also measure on the labelled pages and the seed in this folder')
  .option('--json <file>', "keep the figures, and each pair's ratio")
  .option('--python <name>', 'the Python that has proselint, trafilatura and jusText', 'python3')
  .option('--quick', 'a smoke test', false)
  .option('--long', 'go up to files of 100 MB', false)
  .option('--markdown', 'print the table as the README has it', false)
  .option('--profile', 'print where the time goes instead', false)
  .parse()
  .opts<{data?: string; json?: string; python: string; quick: boolean; long: boolean; markdown: boolean; profile: boolean}>()
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
  const figures = [...measureStartUp(bench), ...(await measureThroughput(bench)), ...measureGrowth(bench), ...(await measureThreads(bench))]
  const machine = {node: process.version, cores: availableParallelism(), loadBefore: load}
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({machine, quick, long, figures}, undefined, 2)}\n`)
  console.log((values.markdown ? markdownTable : plainTable)(figures))
  console.log(
    `Node ${machine.node}, ${machine.cores} cores, load before the run ${load.toFixed(1)}. Seconds of start-up and threads are by the`
  )
  console.log('clock, all others of the processor. Medians, and of ratios those of pairs that ran in turn; files over 5 MB ran once.')
}
