/** Decides which lines of a page are not the article, and says why: first version, by cues, sections and edges. */
import {findCue} from './cues.js'
import {type Line, splitWords} from './lines.js'
import {findForeignLists} from './lists.js'

/** For each line the id of the rule that removes it, or nothing. */
export type Decision = (string | undefined)[]

/** Longest headline in a list of them, in words. */
const longestHeadline = 25
/** Longest lines that the kinds of cues are looked for in, in words. */
const longestLine = {start: 30, contains: 60}
/** Lines of prose that have to stand before a comment section, so that an article about comments is kept. */
const leastBeforeComments = 2
/** Lines without prose that may stand inside the story. */
const widestGap = 6
/** A stretch of prose with this share of the longest one's words belongs to the story. */
const smallestIsland = 0.2
/** Lines above the story that can be its headlines, besides byline, date and caption. */
const headLines = 2
/** Lines between the headline and the story, blank ones not counted. */
const farthestHead = 8
const menuItem = 3

/** @param lines the page's lines that are not blank, in order */
export function decide(lines: readonly Line[]): Decision {
  const decision: Decision = lines.map(findLineRule)
  markSections(lines, decision)
  for (const [from, to] of findForeignLists(lines, (at) => lines[at]!.prose && !decision[at])) {
    for (let at = from; at < to; at++) decision[at] ??= 'related-links'
  }
  markIslands(lines, decision)
  markEdges(lines, decision)
  return decision
}

/** What a line says of itself. */
function findLineRule({words, row}: Line): string | undefined {
  if (words.length === 0) return undefined
  const own = findCue('line', words) ?? (words.length <= longestLine.start ? findCue('start', words) : undefined)
  if (own) return own
  if (words.length <= longestLine.contains) {
    const inside = findCue('contains', words)
    if (inside) return inside
  }
  for (const item of row) {
    const rule = findCue('row', splitWords(item)) ?? findCue('line', splitWords(item))
    if (rule) return rule
  }
  return undefined
}

/** A heading takes the list below it along; the story may go on after the list. */
function markSections(lines: readonly Line[], decision: Decision): void {
  let prose = 0
  for (let at = 0; at < lines.length; at++) {
    const rule = lines[at]!.prose ? undefined : findCue('heading', lines[at]!.words)
    if (!rule) {
      if (lines[at]!.prose && !decision[at]) prose++
      continue
    }
    decision[at] = rule
    const end = rule === 'comments' && prose >= leastBeforeComments ? lines.length : listEnd(lines, decision, at + 1)
    for (; at + 1 < end; at++) decision[at + 1] ??= rule
  }
}

/** @returns the first line behind a list of headlines that begins at `from` */
function listEnd(lines: readonly Line[], decision: Decision, from: number): number {
  const bullets = lines[from]?.bullet
  let at = from
  for (; at < lines.length; at++) {
    const line = lines[at]!
    if (bullets ? !line.bullet && !decision[at] : line.prose || line.words.length > longestHeadline || /[.:]["”’]?$/.test(line.text)) break
  }
  return at
}

/**
 * Stretches of prose far from the story, such as teasers, legal notes and comments: much shorter than the longest
 * stretch, with many lines of no prose between.
 */
function markIslands(lines: readonly Line[], decision: Decision): void {
  const islands: {from: number; to: number; words: number}[] = []
  for (const [at, {prose, words}] of lines.entries()) {
    if (!prose || decision[at]) continue
    const last = islands.at(-1)
    if (last && at - last.to <= widestGap) {
      last.to = at
      last.words += words.length
    } else islands.push({from: at, to: at, words: words.length})
  }
  const most = Math.max(0, ...islands.map(({words}) => words))
  for (const {from, to, words} of islands) {
    if (words >= smallestIsland * most) continue
    for (let at = from; at <= to; at++) decision[at] ??= 'page-furniture'
  }
}

/** Menus before the first and remains after the last line of prose. */
function markEdges(lines: readonly Line[], decision: Decision): void {
  const isStory = (line: Line, at: number) => line.prose && !decision[at]
  const first = lines.findIndex(isStory)
  if (first < 0) return
  let head = 0
  for (let at = first - 1; at >= 0; at--) {
    if (decision[at]) continue
    const {row, words} = lines[at]!
    // A short line right above the story can be its headline, if nothing else is.
    const short = words.length < 2 || (words.length <= menuItem && head > 0)
    if (row.length > 0 || short || (!isByline(lines[at]!) && ++head > headLines) || first - at > farthestHead) decision[at] = 'navigation'
  }
  const last = lines.findLastIndex(isStory)
  let list = true
  for (let at = last + 1; at < lines.length; at++) {
    if (decision[at]) continue
    list &&= lines[at]!.bullet
    if (!list) decision[at] = lines[at]!.row.length > 0 ? 'navigation' : 'page-furniture'
  }
}

const bylineStart = /^\W*(?:by|from|written|posted|published|updated|photo|image|picture)\b/i
const dateOrTime =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2} (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)|\b\d{1,2}:\d{2}\b|\b(?:19|20)\d{2}\b/i
const longestByline = 16

/** Who wrote it, when, or what a picture shows: lines that stand between headline and story. */
function isByline({text, words}: Line): boolean {
  return words.length <= longestByline && (bylineStart.test(text) || dateOrTime.test(text))
}
