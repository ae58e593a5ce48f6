/** Cross-validation by site: what the model makes of pages of sites that it never saw. */
import {createHash} from 'node:crypto'
import {settle} from '../../boilerplate/decide.js'
import type {Model} from '../../boilerplate/model.js'
import {benchmarkWords, type Score, scoreWords} from './align.js'
import type {LabelledPage} from './pages.js'

export const folds = 5

/** @param round another number gives another division of the sites into folds */
export function foldOf({site}: LabelledPage, round = 0): number {
  return createHash('md5').update(`${round}:${site}`).digest().readUInt32BE() % folds
}

export interface PageScore extends Score {
  labelled: LabelledPage
  exact: boolean
}

/**
 * @param bodyOnly as the command line's `--body-only`: the benchmark's articles have no headline
 * @returns how well stripping by a model finds the article of a page
 */
export function scorePage(labelled: LabelledPage, model: Model, bodyOnly: boolean): PageScore {
  const {rules} = settle(labelled.page, {model, bodyOnly})
  const found = labelled.page.lines.flatMap(({text}, at) => (rules[at] === undefined ? benchmarkWords(text) : []))
  const exact = found.length === labelled.truth.length && found.every((word, at) => word === labelled.truth[at])
  return {...scoreWords(labelled.truth, found), labelled, exact}
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
