/** Lists of headlines in the middle of a story: below a telling heading, or of items that are not about the story. */
import {firstOf, letter, upper} from '../language/characters.js'
import type {Line} from './lines.js'
import {isNote} from './shape-signals.js'

const leastItems = 3
const longestItem = 16
/** Most of an item's longer words that the story may share, on average over the list. */
const mostShared = 0.2
/** Words this long carry a subject. */
const leastLetters = 5

/**
 * @param lines the page's lines
 * @param isStory whether a line is prose of the story
 * @returns index of the first and behind the last line of each such list, its heading included
 */
export function findForeignLists(lines: readonly Line[], isStory: (at: number) => boolean): [from: number, to: number][] {
  const story = storyWords(lines, isStory)
  const found: [number, number][] = []
  for (let at = 1; at < lines.length; at++) {
    if (!lines[at]!.bullet) continue
    let end = at
    while (lines[end]?.bullet) end++
    const before = lines[at - 1]!
    const heading = !before.bullet && !before.sentenceEnd && !/[:,;]\s*$/.test(before.text) && before.words.length <= 6
    if (heading && end - at >= leastItems && lines.slice(at, end).every(isHeadline) && shared(lines.slice(at, end), story) <= mostShared) {
      found.push([at - 1, end])
    }
    at = end
  }
  return found
}

/** Fewest of both, and least part of the run's lines that they make up together. */
const teasers = {least: 3, part: 0.8}
/** Longest byline or date that stands below a headline, in words. */
const longestNote = 6

/**
 * @returns index of the first headline and behind the last line of each list of headlines with bylines or dates below them that
 *   are not about the story
 */
export function findTeasers(lines: readonly Line[], isStory: (at: number) => boolean): [from: number, to: number][] {
  const story = storyWords(lines, isStory)
  const found: [number, number][] = []
  const isShort = (at: number) => at < lines.length && !lines[at]!.prose && lines[at]!.words.length <= longestHeadline
  for (let at = 0; at < lines.length; at++) {
    if (!isShort(at)) continue
    const from = at
    while (isShort(at)) at++
    const run = lines.slice(from, at)
    const notes = run.filter((line) => isNote(line) && line.words.length <= longestNote).length
    const heads = run.filter((line) => isHeadline(line) && !isNote(line))
    if (Math.min(notes, heads.length) < teasers.least || notes + heads.length < teasers.part * run.length) continue
    if (shared(heads, story) <= mostShared) found.push([lines.indexOf(heads[0]!, from), at])
  }
  return found
}

/** Headlines begin with a capital and close without a full stop. */
function isHeadline({text, words}: Line): boolean {
  return words.length >= 3 && words.length <= longestItem && (firstOf(text, letter) & upper) > 0 && !/[.;,:]\s*$/.test(text)
}

/** @returns gives the longer words of the story, collected at the first call: most pages have no list to compare with it */
function storyWords(lines: readonly Line[], isStory: (at: number) => boolean): () => ReadonlySet<string> {
  let story: Set<string> | undefined
  return () => {
    story ??= new Set(lines.flatMap(({words}, at) => (isStory(at) ? words.filter(({length}) => length >= leastLetters) : [])))
    return story
  }
}

/** Share of the items' longer words that stand in the story. */
function shared(items: readonly Line[], story: () => ReadonlySet<string>): number {
  const words = items.flatMap(({words}) => words.filter(({length}) => length >= leastLetters))
  return words.filter((word) => story().has(word)).length / Math.max(1, words.length)
}

/** Longest headline below a telling heading, in words. */
export const longestHeadline = 25

/**
 * @param isGone whether a line is removed for another reason
 * @param start lines before it are known to belong to the list
 * @returns the first line behind a list of headlines that begins at `from`
 */
export function listEnd(lines: readonly Line[], from: number, isGone: (at: number) => boolean, start: number): number {
  const bullets = lines[from]?.bullet
  let at = start
  for (; at < lines.length; at++) {
    const line = lines[at]!
    if (bullets ? !line.bullet && !isGone(at) : line.prose || line.words.length > longestHeadline || /[.:。]["”’]?$/.test(line.text)) break
  }
  return at
}
