/** What each line of a page says, in numbers: the input of the features. */
import type {Layout} from '../html/layout.js'
import {tilingNames} from './cohesion-signals.js'
import {type CueKind, findCues} from './cues.js'
import {layoutNames, readLayout} from './layout-signals.js'
import {type Line, splitWords} from './lines.js'
import {readNeighbourhood} from './page-signals.js'
import {readShape, shapeNames} from './shape-signals.js'

/** A line with what stands around it. */
export interface PageLine extends Line {
  /** Blank lines between this line and the one before. */
  blankBefore: number
  /** Where the line stands on a web page; absent for plain text. */
  layout?: Layout
  /** How many other files of the folder have the line; absent when that is not known. */
  copies?: number
}

/** A page as the model reads it. */
export interface Page {
  lines: readonly PageLine[]
  /** What the page gives as the article's title; for plain text its first line often is. */
  title?: string
}

/** Rules whose cues the model weighs one by one. */
export const cueRules = [
  'trending-list',
  'related-links',
  'share-row',
  'newsletter',
  'cookie-notice',
  'advertisement',
  'comments',
  'navigation',
  'copyright',
  'author-bio',
  'tags',
  'image-credit',
  'reader-call',
  'page-furniture'
] as const

const cueNames = ['cue', 'heading', 'heading:list', 'heading:comments', 'legal', ...cueRules.map((rule) => `cue:${rule}`)]
const pageNames = [
  'duplicate',
  'short-duplicate',
  'blank',
  'blank-after',
  'indent-change',
  'title',
  'about',
  'cohesion',
  'kin',
  'after-comments',
  'after-list',
  'copied',
  'copied-long',
  'fresh-long'
]

/** The signals of a line of any page; plain text and web pages each have further ones. */
export const commonNames: readonly string[] = [...shapeNames, ...cueNames, ...pageNames]
const textNames = [...commonNames, ...tilingNames]
const htmlNames = [...commonNames, ...layoutNames]

/** Signals in columns: one array for each name, one value for each line. */
export type Signals = ReadonlyMap<string, Float32Array>

/** @returns the signals of a page's lines: those of a web page when its lines have a layout */
export function readSignals(page: Page): Signals {
  const {lines} = page
  const names = lines[0]?.layout ? htmlNames : textNames
  const columns = names.map(() => new Float32Array(lines.length))
  const signals = new Map(names.map((name, column) => [name, columns[column]!]))
  for (const [at, line] of lines.entries()) {
    const own = ownSignals(line)
    for (let pair = 0; pair < own.length; pair += 2) columns[own[pair]!]![at] = own[pair + 1]!
  }
  readNeighbourhood(page, signals)
  if (lines[0]?.layout) readLayout(lines as (PageLine & {layout: Layout})[], signals)
  return signals
}

/** Longest lines that the kinds of cues are looked for in, in words. */
const longestLine: Record<CueKind, number> = {heading: 14, line: 14, row: 14, start: 30, contains: 60}

export type Cues = readonly [kind: CueKind, rule: string][]

/** By the words of a line, which its copies share: several stages ask for the same line. */
const known = new WeakMap<readonly string[], Cues>()

/** @returns the rule of each kind of cue that a line holds: the whole line, its start, what it contains, a heading, an item */
export function cuesOf(line: Line): Cues {
  let cues = known.get(line.words)
  if (!cues) {
    cues = cuesIn(line)
    known.set(line.words, cues)
  }
  return cues
}

const lineKinds = ['line', 'start', 'contains', 'heading'] as const

function cuesIn({words, row}: Line): Cues {
  const found: [CueKind, string][] = []
  const kinds = lineKinds.filter((kind) => words.length <= longestLine[kind])
  if (kinds.length > 0) {
    for (const [at, rule] of findCues(kinds, words).entries()) if (rule) found.push([kinds[at]!, rule])
  }
  for (const item of row) {
    const [ofRow, ofLine] = findCues(['row', 'line'], splitWords(item))
    const rule = ofRow ?? ofLine
    if (rule) found.push(['row', rule])
  }
  return found
}

const columnOf = new Map(commonNames.map((name, column) => [name, column]))

/** By the words of a line, as a page is read again without what was removed. */
const read = new WeakMap<readonly string[], readonly number[]>()

/** @returns the signals of a line by itself that are not 0: a column of `commonNames` and a value, in turn, to save memory */
function ownSignals(line: Line): readonly number[] {
  const known = read.get(line.words)
  if (known) return known
  const own: number[] = []
  const set = (name: string, value: number | boolean) => {
    if (value) own.push(columnOf.get(name)!, Number(value))
  }
  readShape(line, set)
  readCues(line, set)
  read.set(line.words, own)
  return own
}

function readCues(line: Line, set: (name: string, value: number) => void): void {
  for (const [kind, rule] of cuesOf(line)) {
    set(`cue:${rule}`, 1)
    set(kind === 'heading' ? 'heading' : 'cue', 1)
    if (kind === 'heading' && rule === 'comments') set('heading:comments', 1)
    if (kind === 'heading' && (rule === 'trending-list' || rule === 'related-links')) set('heading:list', 1)
    if (rule === 'cookie-notice' || rule === 'copyright' || rule === 'newsletter') set('legal', 1)
  }
}
