/** Cross-validation by site: what the model makes of pages of sites that it never saw. */
import {createHash} from 'node:crypto'
import {classify, type Model} from '../../boilerplate/model.js'
import {benchmarkWords, scoreWords, type Score} from './align.js'
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

/** @returns how well a model finds the body of a page */
export function scorePage(labelled: LabelledPage, model: Model): PageScore {
  const {states} = classify(labelled.page, model)
  const found = labelled.page.lines.flatMap(({text}, at) => (states[at] === 1 ? benchmarkWords(text) : []))
  const exact = found.length === labelled.truth.length && found.every((word, at) => word === labelled.truth[at])
  return {...scoreWords(labelled.truth, found), labelled, exact}
}

/** Precision and recall as means over pages, F1 of these means, as the public article-extraction-benchmark has them. */
export function summarise(scores: readonly PageScore[]): Score & {pages: number; exact: number} {
  const mean = (value: (score: PageScore) => number) => scores.reduce((sum, score) => sum + value(score), 0) / scores.length
  const [precision, recall] = [mean((score) => score.precision), mean((score) => score.recall)]
  return {precision, recall, f1: (2 * precision * recall) / (precision + recall), pages: scores.length, exact: mean(({exact}) => Number(exact))}
}
