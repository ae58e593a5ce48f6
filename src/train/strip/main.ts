/**
 * Trains the models that find an article's body: `npm run train:strip -- --pages DIR`. With `--cross-validate` it
 * writes nothing and prints what models make of sites that they were not trained on. See the README.
 */
import {writeFileSync} from 'node:fs'
import {Command} from 'commander'
import {biasRow, gapRow, type Model, type ModelName} from '../../boilerplate/model.js'
import {potentialCount} from '../../boilerplate/sequence.js'
import {crossValidate, summarise} from './cross-validate.js'
import {readTrainingSet, type TrainingSet, trainModel} from './examples.js'

const values = new Command('npm run train:strip --')
  .requiredOption('--pages <dir>', 'labelled pages')
  .option('--marked <dir>', 'articles in which lines are marked', 'fixtures/rewrites')
  .option('--form <names...>', 'text, html', ['text', 'html'])
  .option('--cross-validate', 'write nothing, and print what models make of sites that they did not learn from')
  .option('--round <n>', 'another division of the sites', Number, 0)
  .option('--worst <n>', 'print the worst pages', Number, 0)
  .option('--out <dir>', 'where the models go', 'src/boilerplate/data')
  .parse()
  .opts<{pages: string; marked: string; form: ModelName[]; crossValidate?: true; round: number; worst: number; out: string}>()
for (const form of values.form) {
  const set = readTrainingSet(values.pages, values.marked, form)
  if (values.crossValidate) report(crossValidate(set, [true, false], values.round), values.worst)
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
