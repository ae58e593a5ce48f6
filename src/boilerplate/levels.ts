/** What the indentation of a line says: a scraper that keeps the page's layout sets the body off from menus by it. */
import type {Line} from './lines.js'

/** @returns the columns before a line's first character */
export const indent = ({text}: Line): number => text.length - text.trimStart().length

/** Fewest different indentations of a page whose indentation says something. */
const leastLevels = 3
/** Least part of the story's sentences that an indentation has to hold to be one of the story's. */
const leastPart = 0.1

/** @returns whether a line is indented as sentences of the story are; nothing where indentation says nothing */
export function findLevels(lines: readonly Line[], kept: Uint8Array): ((at: number) => boolean) | undefined {
  const levels = lines.map(indent)
  if (new Set(levels).size < leastLevels) return undefined
  const story = levels.filter((_, at) => kept[at] && lines[at]!.prose)
  const counts = new Map<number, number>()
  for (const level of story) counts.set(level, (counts.get(level) ?? 0) + 1)
  return (at) => (counts.get(levels[at]!) ?? 0) >= Math.max(1, leastPart * story.length)
}
