/**
 * Trains the models that find an article's body: `npm run train:strip -- --pages DIR`. With `--cross-validate` it
 * writes nothing and prints what models make of sites that they were not trained on. See the README.
 */
import {writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {biasRow, gapRow, type Model, type ModelName} from '../../boilerplate/model.js'
import {potentialCount} from '../../boilerplate/sequence.js'
import {groupBy} from '../../rewrite/group-by.js'
import {Random} from '../random.js'
import {foldOf, folds, type PageScore, scorePage, summarise} from './cross-validate.js'
import {cutPages, makeExamples, trainModel} from './examples.js'
import {featureNames} from './feature-list.js'
import {type LabelledPage, readMarked, readPages} from './pages.js'
import {settings} from './trainer.js'

const {values} = parseArgs({
  options: {
    pages: {type: 'string'},
    marked: {type: 'string', default: 'fixtures/rewrites'},
    form: {type: 'string', multiple: true, default: ['text', 'html']},
    'cross-validate': {type: 'boolean', default: false},
    round: {type: 'string', default: '0'},
    worst: {type: 'string', default: '0'},
    out: {type: 'string', default: 'src/boilerplate/data'}
  }
})
if (values.pages === undefined) throw new Error('give the folder of labelled pages by --pages DIR')

/** Weight of a page that was cut, and of a marked article. */
const weights = {cut: Number(process.env.CUT ?? 0.1), marked: Number(process.env.MARKED ?? 0.5)}

for (const form of values.form as ModelName[]) {
  const pages = readPages(values.pages, form)
  const whole = pages.filter(({id}) => !id.endsWith('+'))
  const extra = form === 'text' ? [...cutPages(whole, nextOf(1), weights.cut), ...readMarked(values.marked, weights.marked)] : []
  const examples = makeExamples([...pages, ...extra], featureNames[form])
  const trainOn = (chosen: (page: LabelledPage) => boolean) =>
    trainModel(
      [...examples].flatMap(([page, example]) => (chosen(page) ? [example] : [])),
      featureNames[form],
      settings
    )
  if (values['cross-validate']) {
    const scores: Record<string, PageScore[]> = {'--body-only': [], 'with headline': []}
    for (let fold = 0; fold < folds; fold++) {
      const model = trainOn((page) => foldOf(page, Number(values.round)) !== fold)
      for (const page of pages.filter((page) => foldOf(page, Number(values.round)) === fold)) {
        scores['--body-only']!.push(scorePage(page, model, true))
        scores['with headline']!.push(scorePage(page, model, false))
      }
    }
    for (const [mode, list] of Object.entries(scores)) report(mode, list, mode === '--body-only' ? Number(values.worst) : 0)
  } else {
    const model = trainOn(() => true)
    writeFileSync(`${values.out}/${form}-model.tsv`, print(form, model, whole.length, examples.size))
  }
}

function nextOf(seed: number): () => number {
  const random = new Random(seed)
  return () => random.next()
}

function report(mode: string, scores: readonly PageScore[], worst: number): void {
  const groups = groupBy(scores, ({labelled: {id, rendering}}) => `${rendering}${id.endsWith('+') ? ', with sibling pages' : ''}`)
  for (const [name, group] of groups) {
    const {f1, precision, recall, exact, pages} = summarise(group)
    console.log(
      `${name}, ${mode}: F1 ${f1.toFixed(4)}, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, exact ${(exact * pages).toFixed(0)} of ${pages}`
    )
    for (const {labelled, precision, recall} of [...group].sort((a, b) => a.f1 - b.f1).slice(0, worst)) {
      console.log(`  ${labelled.id.slice(0, 8)} ${labelled.site}  precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`)
    }
  }
}

/** A model as the file that is shipped: weights that are 0 all along are left out. */
function print(form: ModelName, {features, weights}: Model, pages: number, examples: number): string {
  const row = (name: string, from: number, count: number) => [name, ...weights.subarray(from, from + count)].join('\t')
  const bias = features.length * potentialCount
  const rows = features
    .map(({name}, at) => row(name, at * potentialCount, potentialCount))
    .filter((text) => !/^[^\t]+(?:\t-?0)+$/.test(text))
  return `# Weights of the sequence model for ${form}, made by \`npm run train:strip\` on ${new Date().toISOString().slice(0, 10)}.
# From ${examples} examples: ${pages} renderings of pages of the public article-extraction-benchmark (Scrapinghub, MIT), each
# twice (alone, and with its sibling pages known)${form === 'text' ? ', cut, and the marked articles of fixtures/rewrites' : ''}.
#
# Columns, separated by one tab: feature (see features.ts), weight for body, gap, start of the body, end of the body
${rows.join('\n')}
${row(biasRow, bias, potentialCount)}
${row(gapRow, bias + potentialCount, 2)}
`
}
