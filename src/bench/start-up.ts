/** From nothing to a cleaned article, against node with nothing to do, in turn. */
import {spawnSync} from 'node:child_process'
import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {type Bench, type Figure, median} from './figure.js'
import {made} from './samples.js'
import {cost, script, wallTime} from './tool.js'

const idle = ['-e', '0']

export function measureStartUp(bench: Bench): Figure[] {
  bench.say('start-up')
  const rounds = bench.quick ? 2 : 21
  const inputs = [
    {what: 'unspun < article', path: oneOf(made('text', bench).folder(1, 1))},
    {what: 'unspun < page.html', path: oneOf(made('HTML', bench).folder(1, 1))},
    ...(bench.data === undefined ? [] : [{what: 'unspun < the seed', path: join(bench.data, 'seed', 'article.txt')}])
  ]
  const base: number[] = []
  const times = inputs.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    base.push(wallTime(idle))
    for (const [at, {path}] of inputs.entries()) times[at]!.push(wallTime([script], path))
  }
  bench.say('tables')
  const alone: Figure = {group: 'start-up', what: 'node -e 0', value: median(base), unit: 's', peak: cost(idle).peak}
  return [
    alone,
    ...inputs.map(({what, path}, at) => ({...against(base, times[at]!), what, peak: cost([script], path).peak})),
    tables(rounds)
  ]
}

/** What a start spends on reading, checking and opening the tables of English, measured inside of it. */
function tables(rounds: number): Figure {
  const module = new URL('../language/language.js', import.meta.url)
  const code = `import {loadEnglish} from '${module}'; const start = performance.now(); loadEnglish(); console.log(performance.now() - start)`
  const run = () => Number(spawnSync(process.execPath, ['--input-type=module', '--eval', code], {encoding: 'utf8'}).stdout) / 1000
  return {
    group: 'start-up',
    what: 'of that: the tables read, checked and opened',
    value: median(Array.from({length: rounds}, run)),
    unit: 's'
  }
}

function against(base: readonly number[], times: readonly number[]) {
  const ratios = times.map((time, at) => time / base[at]!)
  return {group: 'start-up' as const, value: median(times), unit: 's' as const, ratio: median(ratios), ratios, reads: '× node -e 0'}
}

const oneOf = (folder: string) => join(folder, readdirSync(folder)[0]!)
