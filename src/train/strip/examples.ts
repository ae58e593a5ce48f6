/** Labelled pages as examples for the trainer. */
import {parseFeature, readFeatures} from '../../boilerplate/features.js'
import type {Model} from '../../boilerplate/model.js'
import {potentialCount} from '../../boilerplate/sequence.js'
import {wordCount} from '../../boilerplate/shape-signals.js'
import {type Page, readSignals} from '../../boilerplate/signals.js'
import {isOfPage} from './feature-list.js'
import type {LabelledPage} from './pages.js'
import {type Example, type Settings, train} from './trainer.js'

/** @returns the examples of pages; those without a line of an article teach nothing and are left out */
export function makeExamples(pages: readonly LabelledPage[], names: readonly string[]): Map<LabelledPage, Example> {
  const features = names.map(parseFeature)
  const made = new Map<LabelledPage, Example>()
  for (const labelled of pages) {
    const {page, labels, weight} = labelled
    if (!labels.includes(1)) continue
    const words = Float64Array.from(page.lines, wordCount)
    made.set(labelled, {features: readFeatures(readSignals(page), features), labels, words, weight})
  }
  return made
}

/** @returns a model, its weights rounded as they are stored */
export function trainModel(examples: readonly Example[], names: readonly string[], settings: Settings): Model {
  const allowed = Uint8Array.from({length: names.length * potentialCount}, (_, at) => {
    const body = at % potentialCount === 0
    return body && isOfPage(names[Math.floor(at / potentialCount)]!) ? 0 : 1
  })
  const weights = train(examples, names.length, settings, allowed)
  return {features: names.map(parseFeature), weights: weights.map((weight) => Number(weight.toFixed(4)))}
}

/**
 * Pages that a scraper cut closer: from somewhere above the article to somewhere below it, or the article alone. They
 * teach that a page need not have menus, and that a cleaned article is clean.
 *
 * @param weight of each
 */
export function cutPages(pages: readonly LabelledPage[], next: () => number, weight: number): LabelledPage[] {
  return pages.flatMap((labelled) => {
    const {page, labels, id} = labelled
    const [first, last] = [labels.indexOf(1), labels.lastIndexOf(1)]
    if (first < 0) return []
    const kind = next()
    const from = kind < 0.3 ? first : Math.floor(next() * (first + 1))
    const to = kind < 0.3 ? last + 1 : last + 1 + Math.floor(next() ** 2 * (labels.length - last - 1))
    const stays = (at: number) => (kind > 0.8 ? labels[at] === 1 : from <= at && at < to)
    const lines = page.lines.filter((_, at) => stays(at))
    const cut: Page = {...page, lines}
    return [{...labelled, id: `${id} cut`, page: cut, labels: labels.filter((_, at) => stays(at)), weight}]
  })
}
