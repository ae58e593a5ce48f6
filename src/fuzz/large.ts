/**
 * Very large inputs, each at two sizes: `npm run fuzz:large -- --share 0.1` takes a tenth of all. Prints the time of the large
 * one over that of one eighth of it; 8 is linear. Fails where it is over 16, or where something is lost.
 */
import {Command} from 'commander'
import {check} from '../clean.js'

const values = new Command('npm run fuzz:large --')
  .option('--share <part>', 'how much of each, such as 0.1', '1')
  .option('--only <name>', 'one of them')
  .parse()
  .opts<{share: string; only?: string}>()
const share = Number(values.share)
const step = 8
const most = 2 * step

/** By name: how many times, and what. */
const inputs: Record<string, [count: number, make: (count: number) => string]> = {
  'empty lines': [10_000_000, (count) => '\n'.repeat(count)],
  'bytes of one word': [100_000_000, (count) => 'a'.repeat(count)],
  'sentences in one line': [2_800_000, (count) => 'The night ferry was late on Monday. '.repeat(count)],
  bullets: [1_000_000, (count) => '- Goat elected to harbour board\n'.repeat(count)],
  'nested quotations': [100_000, (count) => `${'“'.repeat(count)}late${'”'.repeat(count)}`],
  'quote marks of Markdown': [100_000, (count) => `${'> '.repeat(count)}late`],
  'nested elements': [100_000, (count) => `<!doctype html>${'<div>late '.repeat(count)}`],
  'nested formatting': [100_000, (count) => `<!doctype html>${Array.from({length: count}, (_, at) => `<b id=${at}>late`).join('')}`],
  'capitalised words': [200_000, (count) => 'The '.repeat(count)],
  'terminal escapes': [1_000_000, (count) => '\u001b]0;x\u0007\u001b[31m'.repeat(count)],
  'zero-width characters': [2_000_000, (count) => 'a\u200b'.repeat(count)],
  entities: [1_000_000, (count) => `&${'amp;'.repeat(count)}`]
}

let failed = false
for (const [name, [count, make]] of Object.entries(inputs)) {
  if (values.only !== undefined && values.only !== name) continue
  const small = await time(make(Math.ceil((count * share) / step)))
  const large = await time(make(Math.ceil(count * share)))
  const ratio = large.took / small.took
  if (ratio > most) failed = true
  const took = Math.round(large.took)
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(`${name}: ${Math.ceil(count * share)}, ratio ${ratio.toFixed(1)} (${took} ms of processor time, at most ${peak} MiB so far)`)
}
process.exitCode = failed ? 1 : 0

async function time(raw: string): Promise<{took: number}> {
  const start = process.cpuUsage()
  const {lines} = await check(raw)
  if (lines.kept + lines.removed !== lines.total) throw new Error('lines are lost')
  const {user, system} = process.cpuUsage(start)
  // What runs for a moment only is mostly warming up.
  return {took: Math.max(100, (user + system) / 1000)}
}
