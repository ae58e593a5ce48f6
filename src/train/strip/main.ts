/**
 * Trains the models that find an article's body: `npm run train:strip -- --pages DIR`. With `--cross-validate` it
 * writes nothing and prints what models make of sites that they were not trained on. See the README.
 */
import {writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {biasRow, gapRow, type Model, type ModelName} from '../../boilerplate/model.js'
import {potentialCount} from '../../boilerplate/sequence.js'
import {crossValidate, summarise} from './cross-validate.js'
import {readTrainingSet, type TrainingSet, trainModel} from './examples.js'

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

for (const form of values.form as ModelName[]) {
  const set = readTrainingSet(values.pages, values.marked, form)
  if (values['cross-validate']) report(crossValidate(set, [true, false], Number(values.round)), Number(values.worst))
  else
    writeFileSync(
      `${values.out}/${form}-model.tsv`,
      print(
        form,
        trainModel(set, () => true),
        set
      )
    )
}

function report({groups, kept, removed}: ReturnType<typeof crossValidate>, worst: number): void {
  for (const [name, group] of groups) {
    const {f1, precision, recall, exact, pages} = summarise(group)
    const figures = `F1 ${f1.toFixed(4)}, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`
    console.log(`${name}: ${figures}, exact ${(exact * pages).toFixed(0)} of ${pages}`)
    for (const {labelled, precision, recall} of [...group].sort((a, b) => a.f1 - b.f1).slice(0, worst)) {
      console.log(`  ${labelled.id.slice(0, 8)} ${labelled.site}  precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`)
    }
  }
  if (kept > 0)
    console.log(`marked articles: ${(100 * kept).toFixed(1)}% of lines kept, ${(100 * removed).toFixed(1)}% of boilerplate removed`)
}

/** A model as the file that is shipped: weights that are 0 all along are left out. */
function print(form: ModelName, {features, weights}: Model, {pages, examples}: TrainingSet): string {
  const renderings = pages.filter(({id, marks}) => !marks && !id.endsWith('+')).length
  const row = (name: string, from: number, count: number) => [name, ...weights.subarray(from, from + count)].join('\t')
  const bias = features.length * potentialCount
  const rows = features
    .map(({name}, at) => row(name, at * potentialCount, potentialCount))
    .filter((text) => !/^[^\t]+(?:\t-?0)+$/.test(text))
  return `# Weights of the sequence model for ${form}, made by \`npm run train:strip\` on ${new Date().toISOString().slice(0, 10)}.
# From ${examples.size} examples: ${renderings} renderings of pages of the public article-extraction-benchmark (Scrapinghub, MIT), each
# twice (alone, and with its sibling pages known)${form === 'text' ? ', cut, and the marked articles of fixtures/rewrites' : ''}.
#
# Columns, separated by one tab: feature (see features.ts), weight for body, gap, start of the body, end of the body
${rows.join('\n')}
${row(biasRow, bias, potentialCount)}
${row(gapRow, bias + potentialCount, 2)}
`
}
