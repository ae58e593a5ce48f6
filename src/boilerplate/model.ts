/** The trained sequence model: which lines of a page are the article's body. */
import {readRows} from '../language/data-file.js'
import {type Feature, ofSignal, parseFeature, readColumn, type Sums} from './features.js'
import {decode, potentialCount} from './sequence.js'
import {type Page, readSignals, type Signals} from './signals.js'

export interface Model {
  features: readonly Feature[]
  /** As `sequence.ts` has them: four for each feature, the four biases, then those of entering and leaving a gap. */
  weights: Float64Array
}

export type ModelName = 'text' | 'html'

/** Rows of a model's file that are no features. */
export const biasRow = '(bias)'
export const gapRow = '(gap)'

const models = new Map<ModelName, Model>()

/** @returns the shipped model, read at the first call */
function load(name: ModelName): Model {
  const known = models.get(name)
  if (known) return known
  const model = parseModel(readRows(new URL(`data/${name}-model.tsv`, import.meta.url)))
  models.set(name, model)
  return model
}

/** @param rows of a model's file: a feature's name and its weights for body, gap, start and end */
export function parseModel(rows: readonly string[][]): Model {
  const special = new Map(rows.filter(([name]) => name === biasRow || name === gapRow).map(([name, ...cells]) => [name, cells.map(Number)]))
  const plain = rows.filter(([name]) => !special.has(name!))
  const weights = plain.flatMap(([, ...cells]) => Array.from({length: potentialCount}, (_, at) => Number(cells[at])))
  return {
    features: plain.map(([name]) => parseFeature(name!)),
    weights: Float64Array.from([...weights, ...special.get(biasRow)!, ...special.get(gapRow)!.slice(0, 2)])
  }
}

/**
 * @param page its lines have a layout when it is a web page
 * @param model by default the shipped one
 * @returns for each line 1 when it is of the body; 0 before, 2 in a gap, 3 after; and the signals that say so
 */
export function classify(page: Page, model: Model = load(page.lines[0]?.layout ? 'html' : 'text')): {states: Uint8Array; signals: Signals} {
  const {features, weights} = model
  const signals = readSignals(page)
  // A text without a sentence is no page, but a list or a note: all of it may be meant.
  if (!signals.get('prose')!.some((value) => value > 0)) return {states: new Uint8Array(page.lines.length).fill(1), signals}
  const [enter, leave] = weights.subarray(-2)
  return {states: decode({potentials: weigh(signals, features, weights), enter: enter!, leave: leave!}), signals}
}

/** @returns the potentials of each line: its features times the weights, and the bias; feature by feature, to save memory */
function weigh(signals: Signals, features: readonly Feature[], weights: Float64Array): Float64Array {
  const count = signals.get('words')!.length
  const potentials = new Float64Array(count * potentialCount)
  const bias = weights.subarray(features.length * potentialCount)
  for (let at = 0; at < potentials.length; at++) potentials[at] = bias[at % potentialCount]!
  const sums: Sums = new Map()
  const column = new Float64Array(count)
  const silent = new Set([...signals.keys()].filter((name) => signals.get(name)!.every((value) => value === 0)))
  for (const [index, feature] of features.entries()) {
    // Of most cues a page has none, so what is made of them is 0 everywhere.
    if (silent.has(feature.signal) && ofSignal(feature)) continue
    readColumn(signals, feature, sums, column)
    const own = weights.subarray(index * potentialCount, (index + 1) * potentialCount)
    for (let line = 0; line < count; line++) {
      const value = column[line]!
      if (value === 0) continue
      for (let k = 0; k < potentialCount; k++) potentials[line * potentialCount + k]! += value * own[k]!
    }
  }
  return potentials
}
