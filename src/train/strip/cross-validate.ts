/** Cross-validation by site: what the model makes of pages of sites that it never saw. */
import {createHash} from 'node:crypto'
import {settle} from '../../boilerplate/decide.js'
import type {Model} from '../../boilerplate/model.js'
import {groupBy} from '../../language/group-by.js'
import {MarkedLines} from '../../quality/stripping.js'
import {benchmarkWords, type Score, scoreWords} from './align.js'
import {type TrainingSet, trainModel} from './examples.js'
import type {LabelledPage} from './pages.js'

const folds = 5

/** @param round another number gives another division of the sites into folds */
function foldOf({site}: LabelledPage, round: number): number {
  return createHash('md5').update(`${round}:${site}`).digest().readUInt32BE() % folds
}

/**
 * @param bodyOnly as the command line's `--body-only`: the benchmark's articles have no headline
 * @returns the pages' scores by rendering; those with their sibling pages known apart, and marked articles by lines
 */
export function crossValidate(set: TrainingSet, bodyOnly: readonly boolean[], round = 0) {
  const scores: PageScore[] = []
  const marked = new MarkedLines()
  for (let fold = 0; fold < folds; fold++) {
    const model = trainModel(set, (page) => foldOf(page, round) !== fold)
    for (const page of set.pages.filter((page) => foldOf(page, round) === fold)) {
      if (page.marks) {
        const {rules} = settle(page.page, {model})
        for (const [at, mark] of page.marks.entries()) marked.add(mark, rules[at] !== undefined)
      } else scores.push(...bodyOnly.map((only) => scorePage(page, model, only)))
    }
  }
  const groups = groupBy(scores, ({labelled, bodyOnly}) => {
    return `${labelled.rendering}${labelled.id.endsWith('+') ? '.siblings' : ''}${bodyOnly ? '' : '.headline'}`
  })
  return {groups, ...marked.shares()}
}

export interface PageScore extends Score {
  labelled: LabelledPage
  bodyOnly: boolean
  exact: boolean
}

/** @returns how well stripping by a model finds the article of a page */
function scorePage(labelled: LabelledPage, model: Model, bodyOnly: boolean): PageScore {
  const {rules} = settle(labelled.page, {model, bodyOnly})
  const found = labelled.page.lines.flatMap(({text}, at) => (rules[at] === undefined ? benchmarkWords(text) : []))
  const exact = found.length === labelled.truth.length && found.every((word, at) => word === labelled.truth[at])
  return {...scoreWords(labelled.truth, found), labelled, bodyOnly, exact}
}

/** Precision and recall as means over pages, F1 of these means, as the public article-extraction-benchmark has them. */
export function summarise(scores: readonly PageScore[]): Score & {pages: number; exact: number} {
  const mean = (value: (score: PageScore) => number) => scores.reduce((sum, score) => sum + value(score), 0) / scores.length
  const [precision, recall] = [mean((score) => score.precision), mean((score) => score.recall)]
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    pages: scores.length,
    exact: mean(({exact}) => Number(exact))
  }
}
