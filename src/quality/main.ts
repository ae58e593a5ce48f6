/**
 * Measures quality and fails below the floors of `data/floors.json`: `npm run quality`, on the fixtures; with
 * `-- --data DIR` also on labelled pages and texts that may not be shipped (`boilerplate/`, `rewrites/real/`).
 */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Command} from 'commander'
import {rocArea} from '../train/roc-area.js'
import {crossValidate, summarise} from '../train/strip/cross-validate.js'
import {readTrainingSet} from '../train/strip/examples.js'
import {measureFlagging} from './flagging.js'
import {readLabelled} from './labels.js'
import {measureLines} from './stripping.js'

const values = new Command('npm run quality --')
  .option('--data <dir>', 'also measure on the labelled pages and texts in this folder')
  .parse()
  .opts<{data?: string}>()
const floors = JSON.parse(readFileSync(new URL('data/floors.json', import.meta.url), 'utf8')) as Record<
  string,
  {least?: number; most?: number}
>
const figures: Record<string, number> = {}

const note = (set: string, found: object) => {
  for (const [name, value] of Object.entries(found))
    if (Number.isFinite(value)) figures[`${set}.${name}`] = Number((value as number).toFixed(4))
}

const fixtures = readLabelled('fixtures/rewrites')
note('fixtures', await measureLines(fixtures))
const flagging = await measureFlagging(fixtures)
note('fixtures', {...flagging, pages: rocArea(flagging.scores.spun, flagging.scores.human)})
if (values.data) {
  const pages = join(values.data, 'boilerplate')
  // Models that never saw the sites that they are measured on; the shipped ones have seen all of them.
  for (const form of ['text', 'html'] as const) {
    const {groups, kept, removed} = crossValidate(readTrainingSet(pages, 'fixtures/rewrites', form), [true, false])
    for (const [name, scores] of groups) note(name, summarise(scores))
    if (form === 'text') note('fixtures.unseen', {kept, removed})
  }
  const bodies = await measureFlagging(readLabelled(join(pages, 'truth')))
  const real = await measureFlagging(readLabelled(join(values.data, 'rewrites', 'real')))
  note('bodies', {alarms: bodies.alarms})
  note('real', {...real, pages: rocArea(real.scores.spun, bodies.scores.human)})
} else console.log('labelled pages and real spun texts: skipped, as no --data folder is given')

let failed = false
for (const [name, value] of Object.entries(figures)) {
  const {least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY} = floors[name] ?? {}
  const bad = value < least || value > most
  failed ||= bad
  console.log(
    `${name.padEnd(28)} ${value.toFixed(4)}${bad ? `  FAILS: has to be ${value < least ? `at least ${least}` : `at most ${most}`}` : ''}`
  )
}
for (const name of Object.keys(floors)) {
  if (name in figures || (!values.data && !name.startsWith('fixtures.')) || (!values.data && name.startsWith('fixtures.unseen'))) continue
  failed = true
  console.log(`${name}  FAILS: it has a floor, but was not measured`)
}
process.exitCode = failed ? 1 : 0
