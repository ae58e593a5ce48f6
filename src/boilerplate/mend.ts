/** What the model gets wrong on short and on odd pages, mended by rules that hold on any page. */
import {findForeignLists, listEnd} from './lists.js'
import {leastTelling} from './page-signals.js'
import {type Cues, cuesOf, type PageLine} from './signals.js'

/**
 * @param lines of a page
 * @param states of each line, as `classify` gives them
 * @returns 1 for each line that stays
 */
export function mend(lines: readonly PageLine[], states: Uint8Array): Uint8Array {
  const kept = Uint8Array.from(states, (state) => Number(state === 1))
  const cues = lines.map(cuesOf)
  const isForeign = (at: number) => cues[at]!.length > 0 || isCaption(lines[at]!) || isTemplate(lines[at]!)
  // The markup of a web page says better what belongs together.
  const plain = lines[0]?.layout === undefined
  if (plain) {
    keepProse(lines, kept, cues, isForeign)
    keepLists(lines, kept)
  }
  // A line that is one of the known phrases of boilerplate is none of the article, whatever stands around it.
  for (let at = 0; at < kept.length; at++) if (isForeign(at)) kept[at] = 0
  if (plain) {
    dropLists(lines, kept, (at) => cues[at]!.some(([kind]) => kind === 'heading'))
    dropComments(lines, kept)
    dropTail(lines, kept)
  }
  return kept
}

const isCaption = ({layout}: PageLine) => layout?.tag === 'figcaption'

/** Other files that have to have a telling line, so that it is the site's and not the story's. */
const leastCopies = 2

const isTemplate = ({copies = 0, words}: PageLine) => copies >= leastCopies && words.length >= leastTelling

/** Lines of a page that a scraper cut close; the model, which learned from whole pages, stops too soon on these. */
const smallPage = 60
/** Lines between two sentences of the story that may be something else, on a whole page and on a small one. */
const widestGap = {whole: 0, small: 4}
/** What ends a story, so that sentences behind it are none of it. */
const closing = new Set(['comments', 'author-bio'])

/** Sentences that adjoin the story, or stand in it, belong to it. */
function keepProse(lines: readonly PageLine[], kept: Uint8Array, cues: readonly Cues[], isForeign: (at: number) => boolean): void {
  const first = kept.indexOf(1)
  const last = kept.lastIndexOf(1)
  if (first < 0) return
  const isProse = (at: number) => lines[at]!.prose && !isForeign(at)
  const closes = (at: number) => cues[at]!.some(([, rule]) => closing.has(rule))
  const gap = lines.length <= smallPage ? widestGap.small : widestGap.whole
  for (let at = first; at < last; at++) if (isProse(at) || (announces(lines[at]!) && !isForeign(at))) kept[at] = 1
  const walk = (from: number, step: 1 | -1) => {
    for (let at = from + step, left = gap; at >= 0 && at < lines.length; at += step) {
      if (isProse(at)) {
        fillBetween(kept, from, at, (between) => !isForeign(between))
        from = at
        left = gap
      } else if (left-- === 0 || closes(at)) return
    }
  }
  walk(first, -1)
  walk(last, 1)
}

function fillBetween(kept: Uint8Array, from: number, to: number, stays: (at: number) => boolean): void {
  for (let at = Math.min(from, to); at <= Math.max(from, to); at++) if (stays(at)) kept[at] = 1
}

/** Fewest words of a line that announces a list, as a heading of links does not. */
const leastAnnouncement = 3

const announces = ({text, words}: PageLine) => words.length >= leastAnnouncement && /[:：]\s*$/.test(text)

/** A list stays whole when the story announces it, or when the model keeps most of it. */
function keepLists(lines: readonly PageLine[], kept: Uint8Array): void {
  for (let from = 0; from < lines.length; from++) {
    if (!lines[from]!.bullet) continue
    let to = from
    while (lines[to]?.bullet) to++
    const count = kept.subarray(from, to).reduce((sum, keep) => sum + keep, 0)
    const announced = from > 0 && kept[from - 1] === 1 && announces(lines[from - 1]!)
    if (announced || 2 * count > to - from) kept.fill(1, from, to)
    from = to
  }
}

/** Lists of headlines that the model takes for lists of the article: those below a known heading, and foreign ones. */
function dropLists(lines: readonly PageLine[], kept: Uint8Array, isHeading: (at: number) => boolean): void {
  let done = 0
  for (const [at, line] of lines.entries()) {
    if (line.prose || !isHeading(at)) continue
    // A heading within a list takes the list on from its end, so that many headings cost no more than one.
    const end = listEnd(lines, at + 1, (index) => !kept[index], Math.max(at + 1, done))
    kept.fill(0, Math.max(at, done), end)
    done = Math.max(done, end)
  }
  for (const [from, to] of findForeignLists(lines, (at) => kept[at] === 1 && lines[at]!.prose)) kept.fill(0, from, to)
}

/** How a reader's comment is headed: “Ida says:”, “Per on 3 May at 9:14 said”. */
const commentHead = /\b(?:says?|said|wrote|writes|schrieb|escribió|a écrit|ha scritto|disse)(?:\s*:)?$/i
/** Longest head, and longest one without a number in it, in words. */
const longestHead = {dated: 13, plain: 5}
const leastComments = 3

/** Readers' comments look like prose; three of their heads behind the story tell them. */
function dropComments(lines: readonly PageLine[], kept: Uint8Array): void {
  const first = lines.findIndex(({prose}, at) => kept[at] === 1 && prose)
  if (first < 0) return
  const heads = lines.flatMap((_, at) => (at > first && isCommentHead(lines, at) ? [at] : []))
  if (heads.length >= leastComments) kept.fill(0, heads[0])
}

/** A quotation behind “the mayor said:” is the story's. */
function isCommentHead(lines: readonly PageLine[], at: number): boolean {
  const {text, words} = lines[at]!
  if (words.length > (/\d/.test(text) ? longestHead.dated : longestHead.plain) || !commentHead.test(text.trimEnd())) return false
  return !/^\s*["“«„‘']/.test(lines[at + 1]?.text ?? '')
}

/** Longest name that can be left of a page, in words. */
const longestTail = 4

/** A few words behind the last sentence are the name of the site, or of an author. */
function dropTail(lines: readonly PageLine[], kept: Uint8Array): void {
  const last = kept.lastIndexOf(1)
  if (last < 1 || kept[last - 1] === 0 || !lines[last - 1]!.prose) return
  const {words, bullet, sentenceEnd} = lines[last]!
  if (words.length <= longestTail && !bullet && !sentenceEnd) kept[last] = 0
}
