/** Where the time goes: shares by stage, of start-up and of the warm pipeline. */
import {spawnSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync} from 'node:fs'
import type {Profiler} from 'node:inspector'
import {Session} from 'node:inspector/promises'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import type {Bench} from './figure.js'
import {pipelines} from './pipelines.js'
import {made, samples} from './samples.js'
import {shares} from './stages.js'

/** The command as it was compiled: a bundle does not tell which module a moment belongs to. */
const unbundled = fileURLToPath(new URL('../../bin/unspun.js', import.meta.url))

/** Smaller shares are not told. */
const least = 0.005

/** @returns a list of shares for start-up and for each kind of text */
export async function profile(bench: Bench): Promise<string> {
  const parts = [describe('start-up of unspun < article from unbundled modules, without that of node itself', startUp(bench))]
  for (const sample of samples(bench)) {
    bench.say(`profile of ${sample.name}`)
    parts.push(describe(`throughput, ${sample.name}, warm`, await throughput(sample.folder(0, bench.quick ? 1e5 : 2e6), bench)))
  }
  return parts.join('\n')
}

function describe(what: string, profile: Profiler.Profile): string {
  const lines = shares(profile)
    .filter(([, share]) => share >= least)
    .map(([stage, share]) => `  ${(100 * share).toFixed(1).padStart(5)} %  ${stage}\n`)
  return `${what}\n${lines.join('')}`
}

function startUp(bench: Bench): Profiler.Profile {
  const folder = join(bench.work, 'profile')
  mkdirSync(folder)
  const article = made('text', bench).folder(1, 1)
  const input = readFileSync(join(article, readdirSync(article)[0]!))
  spawnSync(process.execPath, ['--cpu-prof', '--cpu-prof-interval', '100', `--cpu-prof-dir=${folder}`, unbundled], {input})
  return JSON.parse(readFileSync(join(folder, readdirSync(folder)[0]!), 'utf8'))
}

async function throughput(folder: string, {quick}: Bench): Promise<Profiler.Profile> {
  const run = await pipelines.unspun!()
  const files = readdirSync(folder).map((path) => ({path, bytes: readFileSync(join(folder, path))}))
  const pass = async () => {
    for (const {path, bytes} of files) await run(bytes, path)
  }
  for (let round = 0; round < (quick ? 1 : 3); round++) await pass()
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  await pass()
  const {profile} = await session.post('Profiler.stop')
  session.disconnect()
  return profile
}
