/** Why a line that is not the article was removed: the id of a rule for each. */
import {type ClassCategory, classCategories} from '../html/cues.js'
import {longestHeadline} from './lists.js'
import {cuesOf, type PageLine} from './signals.js'

/** Rules whose heading takes the lines below it along. */
const sections = new Set([
  'trending-list',
  'related-links',
  'comments',
  'navigation',
  'newsletter',
  'cookie-notice',
  'tags',
  'author-bio',
  'share-row',
  'reader-call'
])

/** What the names of a page's elements say, the surest first. */
const named: readonly [ClassCategory, string][] = [
  ['comments', 'comments'],
  ['cookie', 'cookie-notice'],
  ['newsletter', 'newsletter'],
  ['share', 'share-row'],
  ['popular', 'trending-list'],
  ['related', 'related-links'],
  ['advertisement', 'advertisement'],
  ['tags', 'tags'],
  ['caption', 'image-credit'],
  ['author', 'author-bio'],
  ['navigation', 'navigation'],
  ['paywall', 'newsletter'],
  ['promo', 'advertisement']
]

/**
 * @param lines of a page
 * @param states of each line, as `classify` gives them
 * @param kept 1 for each line that stays
 * @returns the rule of each removed line
 */
export function findReasons(lines: readonly PageLine[], states: Uint8Array, kept: Uint8Array): (string | undefined)[] {
  const rules: (string | undefined)[] = []
  let section: string | undefined
  for (const [at, line] of lines.entries()) {
    if (kept[at]) {
      section = undefined
      rules.push(undefined)
      continue
    }
    const cues = cuesOf(line)
    const heading = cues.find(([kind, rule]) => kind === 'heading' && sections.has(rule))?.[1]
    const own = heading ?? cues[0]?.[1]
    if (heading) section = heading
    else if (section && !own && !inSection(section, line)) section = undefined
    if (own === 'copyright') section = undefined
    // What stands among readers' comments is theirs, whatever it looks like.
    const rule = section === 'comments' ? section : (own ?? section)
    rules.push(rule ?? namedRule(line) ?? fallback(line, states[at]!, rules.at(-1), kept[at + 1] ? undefined : lines[at + 1]))
  }
  return rules
}

/** Only comments hold prose; other sections are lists of short lines. */
const inSection = (section: string, {prose, words}: PageLine) => section === 'comments' || (!prose && words.length <= longestHeadline)

function namedRule({layout}: PageLine): string | undefined {
  if (!layout) return undefined
  if (layout.tag === 'figcaption') return 'image-credit'
  for (const mask of [layout.near, layout.around]) {
    const found = named.find(([category]) => (mask >> classCategories.indexOf(category)) & 1)
    if (found) return found[1]
  }
  return undefined
}

/** Longest heading of a list, and longest item of a menu, in words. */
const longestItem = 6

/** Short lines before the article are menus, lists within it tell of other stories; for the rest nothing is known. */
function fallback({words, row, prose, bullet}: PageLine, state: number, last: string | undefined, next: PageLine | undefined): string {
  const short = words.length <= longestItem && !prose
  const within = state === 1 || state === 2
  if (within && (bullet || (short && next?.bullet))) return 'related-links'
  const menu = row.length > 0 || short
  if (state === 0 && menu) return 'navigation'
  return menu && last === 'navigation' ? 'navigation' : 'page-furniture'
}
