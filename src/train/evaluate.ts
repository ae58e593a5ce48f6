/** Measures a language's judgement on articles of sources that trained nothing, spun by given means. */
import {findCandidates} from '../language/candidates.js'
import {judgePage, judgeWords} from '../language/judgement.js'
import type {Language} from '../language/language.js'
import {unknownShare} from '../language/words.js'
import {readSample} from './classifier.js'
import {type Source, sampleArticles} from './corpus.js'
import {Random} from './random.js'
import {rocArea} from './roc-area.js'
import {drawManner, type Sources, spin} from './spin.js'

const articlesPerSource = 300
const thresholds = [0.3, 0.5, 0.6, 0.7, 0.8, 0.9] as const

/** A word with the probability that it was put in, and whether it was; `clean` when nothing on its page was. */
interface Word {
  probability: number
  replaced: boolean
  clean: boolean
}

/**
 * @param corpus sources that took no part in training
 * @param sources what spins their articles, every second one
 * @returns lines of a table: precision, recall and alarms by threshold, calibration, and the pages' ROC area
 */
export function evaluate(language: Language, corpus: readonly Source[], sources: Sources): string[] {
  const random = new Random(99)
  const words: Word[] = []
  let replaced = 0
  const pages: {page: number; spun: boolean}[] = []
  let cleanTokens = 0
  for (const source of corpus) {
    for (const [index, article] of sampleArticles(source, articlesPerSource, random).entries()) {
      const sample = readSample(article, language, random)
      const spun = index % 2 === 0
      if (spun) spin(sample, drawManner(random), sources, random)
      else cleanTokens += sample.ids.length
      const found = findCandidates(language, sample)
      const page = judgePage(language, found, unknownShare(sample))
      const probabilities = judgeWords(language, found, page, 0)
      pages.push({page: page.logOdds, spun})
      replaced += sample.original.filter((id) => id > 0).length
      for (const [at, candidate] of found.candidates.entries()) {
        words.push({probability: probabilities[at]!, replaced: sample.original[candidate.at]! > 0, clean: !spun})
      }
    }
  }
  const scores = (wanted: boolean) => pages.filter(({spun}) => spun === wanted).map(({page}) => page)
  const rows = thresholds.map((threshold) => describe(words, threshold, replaced, cleanTokens))
  return [...rows, `pages: ROC area ${rocArea(scores(true), scores(false)).toFixed(3)} of ${pages.length}`]
}

function describe(words: readonly Word[], threshold: number, replaced: number, cleanTokens: number): string {
  const flagged = words.filter(({probability}) => probability >= threshold)
  const inSpun = flagged.filter(({clean}) => !clean)
  const right = inSpun.filter(({replaced}) => replaced).length
  const band = flagged.filter(({probability}) => probability < threshold + 0.1)
  const share = (part: number, whole: number) => (whole > 0 ? (part / whole).toFixed(3) : '-')
  return [
    `from ${threshold}: precision ${share(right, inSpun.length)}`,
    `recall ${share(right, replaced)}`,
    `alarms per 1,000 words of clean text ${((1000 * (flagged.length - inSpun.length)) / cleanTokens).toFixed(2)}`,
    `right of those up to ${(threshold + 0.1).toFixed(1)}: ${share(band.filter(({replaced}) => replaced).length, band.length)}`
  ].join(', ')
}
