/** Sentences that the model leaves out although they stand in the story or adjoin it. */
import {findLevels} from './levels.js'
import {listEnd} from './lists.js'
import {isNote} from './shape-signals.js'
import {cuesOf, type PageLine} from './signals.js'

/** Lines of a page that a scraper cut close; the model, which learned from whole pages, stops too soon on these. */
const smallPage = 60
/** Lines between two sentences of the story that may be something else: on a whole page, and where the story is easily told. */
const widestGap = {whole: 1, small: 4}
/** What ends a story, so that sentences behind it are none of it. */
const closing = new Set(['comments', 'author-bio'])
/** What ends it on a page whose indentation tells the story from what stands between its parts. */
const closingAtLevel = new Set([...closing, 'tags', 'copyright'])

/** Sentences that adjoin the story, or stand in it, belong to it. */
export function keepProse(lines: readonly PageLine[], kept: Uint8Array, isForeign: (at: number) => boolean): void {
  const first = kept.indexOf(1)
  const last = kept.lastIndexOf(1)
  if (first < 0) return
  const isProse = (at: number) => lines[at]!.prose && !isForeign(at)
  const isLevel = findLevels(lines, kept)
  const ends = isLevel ? closingAtLevel : closing
  const closes = (at: number) => cuesOf(lines[at]!).some(([, rule]) => ends.has(rule))
  const inList = findHeaded(lines, isForeign)
  const isAnnounced = findAnnounced(lines, isForeign)
  // Below the story such a list is followed by others more often than by the story.
  const isBeside = (at: number) => isLevel?.(at) === false || (at < first && inList(at))
  const gap = lines.length <= smallPage || isLevel ? widestGap.small : widestGap.whole
  for (let at = first; at < last; at++) if (isProse(at) || (announces(lines[at]!) && !isForeign(at))) kept[at] = 1
  const walk = (from: number, step: 1 | -1) => {
    for (let at = from + step, left = gap; at >= 0 && at < lines.length; at += step) {
      // Above a byline or a date there is no story.
      if (closes(at) || (step < 0 && isNote(lines[at]!) && !isForeign(at))) return
      if (isBeside(at) || isAnnounced(at)) continue
      if (isProse(at)) {
        fillBetween(kept, from, at, (between) => !isForeign(between) && !isBeside(between))
        from = at
        left = gap
      } else if (left-- === 0) return
    }
  }
  walk(first, -1)
  walk(last, 1)
}

/** @returns whether a line belongs to a list of headlines below a known heading */
function findHeaded(lines: readonly PageLine[], isForeign: (at: number) => boolean): (at: number) => boolean {
  const inList = new Uint8Array(lines.length)
  let done = 0
  for (const [at, line] of lines.entries()) {
    if (line.prose || !cuesOf(line).some(([kind]) => kind === 'heading')) continue
    const end = listEnd(lines, at + 1, isForeign, Math.max(at + 1, done))
    inList.fill(1, Math.max(at, done), end)
    done = Math.max(done, end)
  }
  return (at) => inList[at] === 1
}

/** @returns whether a line is an item of a list that the line above it announces: however long, it is no way off from the story */
function findAnnounced(lines: readonly PageLine[], isForeign: (at: number) => boolean): (at: number) => boolean {
  const announced = new Uint8Array(lines.length)
  for (let at = 1; at < lines.length; at++) {
    if (!lines[at]!.bullet) continue
    const isFirst = announces(lines[at - 1]!) && !isForeign(at - 1)
    if (isFirst || announced[at - 1]) announced[at] = 1
  }
  return (at) => announced[at] === 1
}

function fillBetween(kept: Uint8Array, from: number, to: number, stays: (at: number) => boolean): void {
  for (let at = Math.min(from, to); at <= Math.max(from, to); at++) if (stays(at)) kept[at] = 1
}

/** Fewest words of a line that announces a list, as a heading of links does not. */
const leastAnnouncement = 3

export const announces = ({text, words}: PageLine) => words.length >= leastAnnouncement && /[:：]\s*$/.test(text)
