/** Labelled pages as examples for the trainer, and models made from them. */
import {closeUp} from '../../boilerplate/decide.js'
import {parseFeature, readFeatures} from '../../boilerplate/features.js'
import {wordCount} from '../../boilerplate/lines.js'
import type {Model, ModelName} from '../../boilerplate/model.js'
import {potentialCount} from '../../boilerplate/sequence.js'
import {type Page, readSignals} from '../../boilerplate/signals.js'
import {Random} from '../random.js'
import {featureNames, isOfPage} from './feature-list.js'
import {type LabelledPage, readMarked, readPages} from './pages.js'
import {type Example, settings, train} from './trainer.js'

/** Weight of a page that was cut, and of a marked article; a whole page counts 1 in each rendering. */
const weights = {cut: 0.1, marked: 0.5}

export interface TrainingSet {
  form: ModelName
  /** Pages to be measured on too. */
  pages: LabelledPage[]
  examples: ReadonlyMap<LabelledPage, Example>
}

/**
 * @param folder of labelled pages
 * @param marked folder of marked articles
 */
export function readTrainingSet(folder: string, marked: string, form: ModelName): TrainingSet {
  const pages = readPages(folder, form)
  if (form === 'html') return {form, pages, examples: makeExamples(pages, form)}
  const articles = readMarked(marked, weights.marked)
  const random = new Random(1)
  const cut = cutPages(
    pages.filter(({id}) => !id.endsWith('+')),
    () => random.next(),
    weights.cut
  )
  return {form, pages: [...pages, ...articles], examples: makeExamples([...pages, ...cut, ...articles], form)}
}

/** Pages without a line of an article teach nothing and are left out. */
function makeExamples(pages: readonly LabelledPage[], form: ModelName): Map<LabelledPage, Example> {
  const features = featureNames[form].map(parseFeature)
  const made = new Map<LabelledPage, Example>()
  for (const labelled of pages) {
    const {page, labels, weight} = labelled
    if (!labels.includes(1)) continue
    const words = Float64Array.from(page.lines, wordCount)
    made.set(labelled, {features: readFeatures(readSignals(page), features), labels, words, weight})
  }
  return made
}

/**
 * @param chosen the pages to learn from
 * @returns a model, its weights rounded as they are stored
 */
export function trainModel({form, examples}: TrainingSet, chosen: (page: LabelledPage) => boolean): Model {
  const names = featureNames[form]
  const allowed = Uint8Array.from({length: names.length * potentialCount}, (_, at) => {
    const body = at % potentialCount === 0
    return body && isOfPage(names[Math.floor(at / potentialCount)]!) ? 0 : 1
  })
  const list = [...examples].flatMap(([page, example]) => (chosen(page) ? [example] : []))
  const weights = train(list, names.length, settings, allowed)
  return {features: names.map(parseFeature), weights: weights.map((weight) => Number(weight.toFixed(4)))}
}

/**
 * Pages that a scraper cut closer: from somewhere above the article to somewhere below it, or the article alone. They
 * teach that a page need not have menus, and that a cleaned article is clean.
 *
 * @param weight of each
 */
function cutPages(pages: readonly LabelledPage[], next: () => number, weight: number): LabelledPage[] {
  return pages.flatMap((labelled) => {
    const {page, labels, id} = labelled
    const [first, last] = [labels.indexOf(1), labels.lastIndexOf(1)]
    if (first < 0) return []
    const kind = next()
    const from = kind < 0.3 ? first : Math.floor(next() * (first + 1))
    const to = kind < 0.3 ? last + 1 : last + 1 + Math.floor(next() ** 2 * (labels.length - last - 1))
    const stays = (at: number) => (kind > 0.8 ? labels[at] === 1 : from <= at && at < to)
    const lines = closeUp(
      page.lines,
      page.lines.map((_, at) => stays(at))
    )
    const cut: Page = {...page, lines}
    return [{...labelled, id: `${id} cut`, page: cut, labels: labels.filter((_, at) => stays(at)), weight}]
  })
}
