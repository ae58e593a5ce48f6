/** How the cost grows with the number of files and with the size of one. */
import {readdirSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {type Bench, type Figure, median} from './figure.js'
import {PageMaker} from './made-text.js'
import {manyFiles} from './samples.js'
import {check, cost} from './tool.js'

export function measureGrowth(bench: Bench): Figure[] {
  return [...inFiles(bench), ...shapes.flatMap((shape) => inSize(shape, bench))]
}

function inFiles(bench: Bench): Figure[] {
  const counts = bench.quick ? [1, 10] : [1, 10, 100, 1000]
  const steps = counts.map((count) => {
    const folder = manyFiles(count, bench)
    const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
    return {what: `${count} ${count === 1 ? 'file' : 'files'}, ${sizeOf(bytes)}`, path: folder, bytes}
  })
  return measureSteps(steps, bench)
}

/** How the text of one file is broken into lines. */
const shapes = [
  {name: 'as scraped', form: (text: string) => text},
  {name: 'one line', form: (text: string) => `${text.replace(/\n+/g, ' ').trim()}\n`},
  {name: 'short lines', form: (text: string) => text.replace(/(\S{4,}) /g, '$1\n')}
]

function inSize({name, form}: (typeof shapes)[number], bench: Bench): Figure[] {
  const sizes = bench.quick ? [1e4] : [1e3, 1e4, 1e5, 1e6, 1e7, 2e7, ...(bench.long ? [1e8] : [])]
  const steps = sizes.map((bytes) => ({what: `one file, ${name}, ${sizeOf(bytes)}`, path: bigFile(bytes, name, form, bench), bytes}))
  return measureSteps(steps, bench)
}

function bigFile(bytes: number, name: string, form: (text: string) => string, {work}: Bench): string {
  const path = join(work, `${name.replace(' ', '-')}-${bytes}.txt`)
  const maker = new PageMaker(11)
  const pages: string[] = []
  for (let written = 0; written < bytes; ) {
    const page = maker.text()
    pages.push(page)
    written += Buffer.byteLength(page)
  }
  const whole = Buffer.from(form(pages.join('\n')))
  // Not in the midst of a letter.
  writeFileSync(path, whole.subarray(0, whole.lastIndexOf(' ', bytes)))
  return path
}

interface Step {
  what: string
  path: string
  bytes: number
}

function measureSteps(steps: readonly Step[], bench: Bench): Figure[] {
  const figures = steps.map(({what, path, bytes}): Figure => {
    bench.say(`growth: ${what}`)
    try {
      const runs = Array.from({length: bench.quick || bytes > 5e6 ? 1 : 3}, () => cost(check(path)))
      return {group: 'growth', what, value: median(runs.map(({cpu}) => cpu)), unit: 's', peak: Math.max(...runs.map(({peak}) => peak))}
    } catch (error) {
      return {group: 'growth', what, missing: `failed: ${(error as Error).message}`}
    }
  })
  return relate(
    figures,
    steps.map(({bytes}) => bytes)
  )
}

/**
 * Sets the ratio of each step: what a byte costs above the start-up, which is the cost of the first step, to the same of the smallest
 * step that is steady. Steps of which half is start-up say nothing of bytes.
 *
 * @param sizes in bytes
 */
export function relate(figures: readonly Figure[], sizes: readonly number[]): Figure[] {
  const startUp = figures[0]?.value ?? 0
  const perByte = figures.map(({value = 0}, at) => (value < 2 * startUp ? Infinity : (value - startUp) / sizes[at]!))
  const least = Math.min(...perByte)
  const base = perByte.findIndex((one) => one <= steady * least)
  if (least === Infinity) return [...figures]
  const reads = `× per byte of ${sizeOf(sizes[base]!)}`
  return figures.map((figure, at) => (perByte[at] === Infinity ? figure : {...figure, ratio: perByte[at]! / perByte[base]!, reads}))
}

/** A byte costs at most so many times the least that it costs in any step. */
const steady = 1.2

function sizeOf(bytes: number): string {
  return bytes >= 1e6 ? `${Math.round(bytes / 1e6)} MB` : `${Math.round(bytes / 1e3)} kB`
}
