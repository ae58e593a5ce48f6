/** The article's title, byline and date: lines above its body that belong to it. */
import {firstOf, letter, upper} from '../language/characters.js'
import {by} from './shape-signals.js'
import {cuesOf, type Page, type PageLine, type Signals} from './signals.js'

/** Index of the line that holds each; absent where none was found. */
export interface Fields {
  title?: number
  byline?: number
  date?: number
}

/** Lines above the body among which the title can stand, how far above it the others can, and how close below it they are. */
const reach = {title: 25, above: 3, note: 4}
/** Longest title and longest byline or date line, in words. */
const longest = {title: 30, note: 16}
/** What a line has to score to be the title. */
const leastScore = 0.6

/**
 * @param signals of the page's lines
 * @param body 1 for each line of the body
 */
export function findFields({lines, title}: Page, signals: Signals, body: Uint8Array): Fields {
  const first = body.indexOf(1)
  if (first < 0) return {}
  const fields: Fields = {}
  const top = Math.max(0, first - reach.title)
  let best = leastScore
  for (let at = first - 1; at >= top; at--) {
    const score = titleScore(lines[at]!, at, first, title !== undefined, signals)
    if (score > best) [best, fields.title] = [score, at]
  }
  const from = Math.max(top, (fields.title ?? first) - reach.above)
  for (let at = first - 1; at >= from; at--) {
    if (at === fields.title || !mayBeNote(lines[at]!)) continue
    if (isByline(lines[at]!, at, signals)) fields.byline ??= at
    if (signals.get('date-line')![at]) fields.date ??= at
  }
  return fields
}

/** Markdown's mark of the highest heading. */
const headingMark = /^\s*#\s+/

/** Weighs what makes a line a title; see the terms. */
function titleScore(line: PageLine, at: number, first: number, declared: boolean, signals: Signals): number {
  const {words, text, bullet, row, layout} = line
  const value = (name: string, line = at) => signals.get(name)![line]!
  if (words.length === 0 || words.length > longest.title || cuesOf(line).length > 0) return 0
  if (row.length > 0 || value('date-line') || value('byline')) return 0
  let score = value('cohesion') - 0.05 * (first - at)
  // The name of the site stands above its menu.
  if (value('cue:navigation', at + 1) || value('row', at + 1)) score -= 0.5
  // Byline and date mostly stand below the title.
  for (let below = at + 1; below <= Math.min(first - 1, at + reach.note); below++) {
    if (value('date-line', below) || value('byline', below)) score += 0.3
  }
  score += value('title') * (declared ? 2 : 1.2)
  // The first line of a page that a scraper cut close is its title, and so is the page's own.
  if (at === 0) score += 0.2
  if (words.length >= 4) score += 0.5
  if (firstOf(text, letter) & upper) score += 0.2
  if (bullet || /[.:;,]\s*$/.test(text)) score -= 0.6
  if (headingMark.test(text)) score += 0.5
  if (layout) score += layout.tag === 'h1' ? 2 : layout.tag === 'h2' ? 0.5 : layout.linkShare > 0.8 ? -1 : 0
  return score
}

/** Cues that bylines and dates hold too. */
const noteRules = new Set(['author-bio', 'page-furniture'])

/** @returns whether a line is short and holds no other boilerplate than bylines and dates do */
function mayBeNote(line: PageLine): boolean {
  return line.words.length <= longest.note && cuesOf(line).every(([, rule]) => noteRules.has(rule))
}

function isByline({layout}: PageLine, at: number, signals: Signals): boolean {
  return Boolean(signals.get('byline')![at] || (layout && signals.get('near:byline')![at]))
}

const month =
  '(?:jan|feb|fév|fev|m[aä]r|apr|avr|abr|ma[iyg]|ju[inl]|giu|lug|ao[uû]|aug|ago|sep|set|o[ckut]t|out|nov|d[eéi][czk])\\p{L}*\\.?'
const dates = new RegExp(
  `(?:\\d{1,2}\\.? (?:de )?${month}|${month} \\d{1,2}(?:st|nd|rd|th)?|${month}),? (?:de )?(?:19|20)\\d\\d|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|(?:19|20)\\d\\d[./-]\\d\\d?[./-]\\d\\d?`,
  'iu'
)

/** @returns a title without Markdown's mark of a heading */
export const titleIn = (text: string): string => text.replace(headingMark, '').trim()

/** @returns the name in a byline */
export function nameIn(text: string): string {
  const bare = text.trim().replace(/\s+/g, ' ').replace(by, '')
  return (bare.split(/ ?[|•·–—]|,? (?:updated|published|posted|on) /i)[0] ?? bare).trim()
}

/** @returns the date in a line, or the whole line where its form is not known */
export const dateIn = (text: string): string => dates.exec(text)?.[0] ?? text.trim()
