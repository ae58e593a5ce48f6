/**
 * Kills runs while they write, in turn in place, into the cache, and into another folder: `npm run fuzz:kills -- --kills N`.
 * Afterwards each file has to be the whole old or the whole new one, and the next run has to succeed and to end the work, which
 * is tried for one in four.
 */
import assert from 'node:assert/strict'
import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {performance} from 'node:perf_hooks'
import {setTimeout as sleep} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {Command} from 'commander'

const values = new Command('npm run fuzz:kills --').option('--kills <n>', 'runs that are killed', '200').parse().opts<{kills: string}>()
const script = fileURLToPath(new URL('../../bin/unspun.js', import.meta.url))
const line = 'The night ferry to Skarholm was late again on Monday because of fog in the sound.\n'
const fresh = line.repeat(150)
const old = `${fresh}Share on Facebook | Email\n`
const names = Array.from({length: 24}, (_, at) => `${10 + at}.txt`)

/** A way to write, and the folder to which it writes, in which each file is one of `texts`. */
interface Kind {
  args: string[]
  into: string
  texts: string[]
}

const kinds: Kind[] = [
  {args: ['--write', '--quiet', 'in'], into: 'in', texts: [old, fresh]},
  {args: ['check', '--quiet', '--cache-location', 'cache/file', 'in'], into: 'cache', texts: []},
  {args: ['--out-dir', 'out', '--quiet', 'in'], into: 'out/in', texts: [line, fresh]}
]

const begin = (folder: string, {args}: Kind) => spawn(process.execPath, [script, ...args], {cwd: folder, stdio: 'ignore'})

/** Names with what changes when a file is replaced. */
const look = (folder: string) => readdirSync(folder).map((name) => `${name} ${statSync(join(folder, name), {throwIfNoEntry: false})?.ino}`)

/** Waits until something in a folder has changed, or the run is over. */
async function firstChange(folder: string, child: ChildProcess): Promise<void> {
  const before = look(folder).join()
  while (child.exitCode === null && look(folder).join() === before) await sleep(1)
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'unspun-kills-'))
  for (const name of ['in', 'cache', 'out/in']) mkdirSync(join(folder, name), {recursive: true})
  for (const name of names) writeFileSync(join(folder, 'in', name), old)
  // Half of them were cleaned and cached before.
  for (const name of names.slice(12)) writeFileSync(join(folder, 'out/in', name), line)
  spawnSync(process.execPath, [script, 'check', '--quiet', '--cache-location', 'cache/file', 'in/1*.txt'], {cwd: folder})
  assert(existsSync(join(folder, 'cache/file')))
  return folder
}

/** @returns milliseconds from the first change to the end of a run that nobody kills */
async function lengthOf(kind: Kind, template: string): Promise<number> {
  const folder = copyOf(template)
  const child = begin(folder, kind)
  const closed = once(child, 'close')
  await firstChange(join(folder, kind.into), child)
  const start = performance.now()
  await closed
  rmSync(folder, {recursive: true})
  return performance.now() - start
}

function copyOf(template: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'unspun-kills-'))
  cpSync(template, folder, {recursive: true, preserveTimestamps: true})
  return folder
}

/** Counts bytes of files that are neither the old nor the new one. */
function lostIn(folder: string, {texts}: Kind): number {
  if (texts.length === 0) return 0
  const whole = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return whole
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .reduce((sum, text) => sum + (texts.includes(text) ? 0 : old.length), 0)
}

function checkNext(folder: string, kind: Kind): void {
  const {status, stderr} = spawnSync(process.execPath, [script, ...kind.args], {cwd: folder, encoding: 'utf8'})
  assert.deepEqual([status, stderr], [0, ''], 'the next run is hindered')
  if (kind.texts.length === 0) return
  for (const name of names) assert.equal(readFileSync(join(folder, kind.into, name), 'utf8'), fresh, 'the next run does not end the work')
}

let [killed, halfWay, within, lost] = [0, 0, 0, 0]
const template = makeFolder()
const lengths: number[] = []
for (const kind of kinds) lengths.push(await lengthOf(kind, template))
// On a busy machine some runs are over before they are killed.
for (let at = 0; killed < Number(values.kills) && at < 4 * Number(values.kills); at++) {
  const kind = kinds[at % kinds.length]!
  const folder = copyOf(template)
  const cache = readFileSync(join(folder, 'cache/file'))
  const child = begin(folder, kind)
  const closed = once(child, 'close')
  await firstChange(join(folder, kind.into), child)
  // Not up to the end, for the next run may be quicker.
  await sleep(Math.random() * 0.7 * lengths[at % kinds.length]!)
  child.kill('SIGKILL')
  await closed
  if (child.signalCode === 'SIGKILL') {
    killed++
    const left = readdirSync(join(folder, kind.into)).some((name) => name !== 'file' && !name.endsWith('.txt'))
    if (left) within++
    if (kind.into === 'cache' ? left : !isDone(folder, kind)) halfWay++
  }
  lost += lostIn(join(folder, kind.into), kind)
  if (kind.into !== 'cache') assert(readFileSync(join(folder, 'cache/file')).equals(cache))
  // Takes longer than all the rest, and three kinds take turns.
  if (at % 4 === 0) checkNext(folder, kind)
  rmSync(folder, {recursive: true})
}
rmSync(template, {recursive: true})
console.log(`${killed} runs killed, ${halfWay} of them half way, ${within} within the writing of a file; bytes lost: ${lost}`)
process.exitCode = lost > 0 ? 1 : 0

/** Whether all files are the new ones. */
function isDone(folder: string, {into}: Kind): boolean {
  return names.every((name) => existsSync(join(folder, into, name)) && readFileSync(join(folder, into, name), 'utf8') === fresh)
}
