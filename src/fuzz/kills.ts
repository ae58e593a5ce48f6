/**
 * Kills runs at random moments, in turn while files are replaced and while the cache is written: `npm run fuzz:kills -- --kills
 * N`. Afterwards each file has to be the whole old or the whole new one, and the next run has to succeed.
 */
import assert from 'node:assert/strict'
import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'

const {values} = parseArgs({options: {kills: {type: 'string', default: '200'}}})
const script = fileURLToPath(new URL('../../bin/unspun.js', import.meta.url))
const line = 'The night ferry to Skarholm was late again on Monday because of fog in the sound.\n'
const fresh = line.repeat(200)
const old = `${fresh}Share on Facebook | Email\n`
const names = Array.from({length: 12}, (_, at) => `${10 + at}.txt`)
const kinds = [
  ['--write', '--quiet', '.'],
  ['check', '--quiet', '--cache-location', 'cache', '.']
]

let [hit, halfWay] = [0, 0]
for (let at = 0; at < Number(values.kills); at++) {
  const folder = mkdtempSync(join(tmpdir(), 'unspun-kills-'))
  for (const name of names) writeFileSync(join(folder, name), old)
  const args = kinds[at % kinds.length]!
  const child = spawn(process.execPath, [script, ...args], {cwd: folder, stdio: 'ignore'})
  const closed = once(child, 'close')
  // A run takes about half a second, of which most is starting.
  await sleep(100 + Math.random() * 600)
  if (child.kill('SIGKILL')) hit++
  await closed
  const texts = names.map((name) => readFileSync(join(folder, name), 'utf8'))
  for (const text of texts) assert(text === old || text === fresh, 'a file is neither the old one nor the new one')
  if (new Set(texts).size > 1 || readdirSync(folder).length > names.length) halfWay++
  const {status, stderr} = spawnSync(process.execPath, [script, ...args], {cwd: folder, encoding: 'utf8'})
  assert.deepEqual([status, stderr], [0, ''], 'the next run is hindered')
  rmSync(folder, {recursive: true})
}
console.log(`${hit} runs killed, ${halfWay} of them half way; no file was lost`)
