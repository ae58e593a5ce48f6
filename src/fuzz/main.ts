/**
 * The longer run: `npm run fuzz -- --cases N --minutes N --seed N`. One case in fifty goes through the whole pipeline. A case
 * that breaks an invariant is made small and becomes a file of `fixtures/fuzz`, which the tests try again.
 */
import {mkdirSync, writeFileSync} from 'node:fs'
import {extname, join} from 'node:path'
import {Command} from 'commander'
import {type Broken, fuzzStages, fuzzWhole} from './run.js'

const values = new Command('npm run fuzz --')
  .option('--cases <n>', 'end after so many; a million, if no time is given')
  .option('--minutes <n>', 'end after this time')
  .option('--seed <n>', 'start from this one instead of the time of day')
  .parse()
  .opts<{cases?: string; minutes?: string; seed?: string}>()
const most = Number(values.cases ?? (values.minutes === undefined ? 1e6 : Infinity))
const end = Date.now() + Number(values.minutes ?? Infinity) * 60_000
const first = Number(values.seed ?? Date.now() % 2 ** 31)
const round = 5000

let done = 0
for (let seed = first; done < most && Date.now() < end; seed++) {
  const count = Math.min(round, most - done)
  const whole = Math.ceil(count / 50)
  const broken = fuzzStages(count - whole, seed) ?? (await fuzzWhole(whole, seed))
  if (broken) {
    console.error(`seed ${seed}, ${done + broken.after} cases went well\n${broken.reason}\nkept as ${keep(broken)}`)
    process.exit(1)
  }
  done += count
  console.log(`${done} cases went well (seed ${seed})`)
}

function keep({seed, after, example: {path, bytes}}: Broken): string {
  mkdirSync('fixtures/fuzz', {recursive: true})
  const file = join('fixtures/fuzz', `${seed}-${after}${extname(path ?? '')}`)
  writeFileSync(file, bytes)
  return file
}
