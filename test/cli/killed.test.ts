import {once} from 'node:events'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {expect, it} from 'vitest'
import {runBuilt, start} from './built.js'
import {folderWith, scraped, story} from './shell.js'

const names = ['a.txt', 'b.txt', 'c.txt', 'd.txt']
const old = `${story.repeat(400)}${scraped}`
const cleaned = `${story.repeat(400)}${story}`
const contents = (folder: string) => names.map((name) => readFileSync(join(folder, name), 'utf8'))

/** Kills a run that writes in place, when it has replaced so many files, or, each second time, is about to replace one more. */
async function killWriting(folder: string, round: number): Promise<void> {
  const child = start(['--write', '--quiet', '.'], folder)
  const gone = once(child, 'close')
  const isTime = () => {
    const replaced = contents(folder).filter((text) => text !== old).length
    return replaced >= Math.floor(round / 2) % names.length && (round % 2 === 1 || readdirSync(folder).length > names.length)
  }
  while (child.exitCode === null && !isTime()) await sleep(1)
  child.kill('SIGKILL')
  await gone
}

it('leaves each file whole, the old or the new, whenever it is killed', {timeout: 300_000}, async () => {
  for (let round = 0; round < 20; round++) {
    const folder = folderWith(Object.fromEntries(names.map((name) => [name, old])))
    await killWriting(folder, round)
    for (const text of contents(folder)) expect(text === old || text === cleaned).toBe(true)
  }
})

it('is not hindered by what a killed run left behind', {timeout: 60_000}, async () => {
  const folder = folderWith(Object.fromEntries(names.map((name) => [name, old])))
  await killWriting(folder, 0)
  expect(await runBuilt(['--write', '--quiet', '.'], folder)).toEqual({code: 0, out: '', err: ''})
  expect(contents(folder)).toEqual(names.map(() => cleaned))
})
