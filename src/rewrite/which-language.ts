/** Which language an article is in: counts of grammar words first, a library only where they leave a doubt. */
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import type {Passage} from './document.js'

export interface Told {
  /** Whether the rules, which know English, can say anything. */
  english: boolean
  /** Name in English of another language, where it could be told. */
  language?: string | undefined
}

/** Words that make up a third of any English prose; tables, recipes and headlines have fewer. */
const grammar = new Set(
  'the of and to a in is that for was on it with as he she at by be from are this have had not but they his her were which an or'.split(' ')
)
/** No text in another language has so large a share of them. */
const surelyEnglish = 0.25
/** Below this share a text that the library cannot place is not taken for English. */
const hardlyEnglish = 0.15
/** Too few words tell no language; they are taken for English. */
const leastWords = 20
/** UTF-16 units that the library reads. */
const sampleSize = 1000

/**
 * @param passages of the article
 * @param words how many it has
 */
export function tellLanguage(passages: readonly Passage[], words: number): Told {
  if (words < leastWords) return {english: true}
  const share = passages.reduce((sum, {tokens}) => sum + tokens.filter(({norm}) => grammar.has(norm)).length, 0) / words
  if (share >= surelyEnglish) return {english: true}
  const {language, sure} = detect(sampleOf(passages))
  if (language === 'en') return {english: true}
  if (sure) return {english: false, language: new Intl.DisplayNames(['en'], {type: 'language'}).of(language)}
  return {english: share >= hardlyEnglish || mostlyNames(passages, words)}
}

/** The longest passages first: they are prose where there is any. */
function sampleOf(passages: readonly Passage[]): string {
  const longest = [...passages].sort((a, b) => b.text.length - a.text.length)
  let sample = ''
  for (const {text} of longest) {
    if (sample.length >= sampleSize) break
    sample += `${text.slice(0, sampleSize)}\n`
  }
  return sample
}

interface Detector {
  eld: {detect: (text: string) => {language: string; isReliable: () => boolean}}
}

let detector: Detector | undefined

/** Loaded only here: its table takes longer to read than a whole article takes to clean. */
function detect(text: string): {language: string; sure: boolean} {
  detector ??= createRequire(import.meta.url)(fileURLToPath(import.meta.resolve('eld/extrasmall'))) as Detector
  const result = detector.eld.detect(text)
  return {language: result.language, sure: result.isReliable()}
}

/** Names belong to no language. */
function mostlyNames(passages: readonly Passage[], words: number): boolean {
  const isName = (first: string) => first !== first.toLowerCase()
  const names = passages.reduce((sum, {text, tokens}) => sum + tokens.filter(({start}) => isName(text[start]!)).length, 0)
  return names > words / 2
}
