/**
 * A process that runs one pipeline over folders: reads a folder's name a line from standard input, and writes what it cost as
 * a line of JSON. `data/peers/peers.py` does the same in Python.
 *
 * Usage: `node contender.js NAME [MODULE]`; the module has `peers`, from which to take it.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {createInterface} from 'node:readline'
import {pathToFileURL} from 'node:url'
import {type Pipeline, pipelines} from './pipelines.js'

const [name = '', module] = process.argv.slice(2)
const known: Record<string, () => Promise<Pipeline>> = module === undefined ? pipelines : (await import(pathToFileURL(module).href)).peers
const run = await known[name]!()
console.log('ready')
for await (const folder of createInterface({input: process.stdin})) {
  const files = readdirSync(folder)
    .sort()
    .map((path) => ({path, bytes: readFileSync(join(folder, path))}))
  const start = process.cpuUsage()
  for (const {path, bytes} of files) await run(bytes, path)
  const {user, system} = process.cpuUsage(start)
  const bytes = files.reduce((sum, one) => sum + one.bytes.length, 0)
  console.log(JSON.stringify({cpu: (user + system) / 1e6, bytes, peak: process.resourceUsage().maxRSS * 1024}))
}
