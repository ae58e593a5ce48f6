/** Whole pages: `UPDATE_FIXTURES=1 npx vitest run test/fixtures.test.ts` writes what comes out now. */
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {unspunStrip} from '../src/boilerplate/strip.js'
import {flagging} from '../src/preset.js'
import {unspunCollocation} from '../src/rewrite/collocation.js'
import {unspunTopicClash} from '../src/rewrite/topic-clash.js'
import {unspun} from '../src/unspun.js'
import {phraseOf, placeOf, runPlugins} from './helpers.js'

const folder = new URL('../fixtures/', import.meta.url)

/** Two rules stay out: what they find changes whenever the language tables are trained anew. */
const plugins = [unspunStrip, ...flagging.filter((rule) => rule !== unspunCollocation && rule !== unspunTopicClash)]

it('cleans fixtures/web-page', async () => {
  const html = readFileSync(new URL('web-page/input.html', folder), 'utf8')
  const file = await unspun(html)
  const removed = file.messages.filter(({category}) => category === 'boilerplate')
  compare('web-page/output.txt', String(file))
  compare('web-page/messages.txt', removed.map((message) => `${placeOf(message)} ${message.ruleId}\n`).join(''))
})

const names = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/input.txt`, folder)))

for (const name of names.sort()) {
  it(`cleans and flags fixtures/${name}`, () => {
    const file = runPlugins(plugins, readFileSync(new URL(`${name}/input.txt`, folder)))
    const messages = file.messages.map((message) => `${placeOf(message)} ${message.ruleId} ${detail(message)}\n`)
    compare(`${name}/output.txt`, String(file))
    compare(`${name}/messages.txt`, messages.join(''))
  })
}

function compare(path: string, actual: string): void {
  const url = new URL(path, folder)
  if (process.env.UPDATE_FIXTURES) writeFileSync(url, actual)
  expect(actual).toBe(readFileSync(url, 'utf8'))
}

/** What was flagged; of other messages, what they say. */
function detail(message: Parameters<typeof phraseOf>[0]): string {
  return message.category === 'rewrite' ? phraseOf(message) : message.reason
}
