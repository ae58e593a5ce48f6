/** What the model gets wrong on short and on odd pages, mended by rules that hold on any page. */
import {announces, keepProse} from './keep-prose.js'
import {keepQuantities} from './keep-quantities.js'
import {findForeignLists, findTeasers, listEnd} from './lists.js'
import {leastTelling} from './page-signals.js'
import {commentHead, isCredited} from './shape-signals.js'
import {cuesOf, type PageLine} from './signals.js'

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
    keepProse(lines, kept, isForeign)
    keepLists(lines, kept)
    keepQuantities(lines, kept, isForeign)
  }
  // A line that is one of the known phrases of boilerplate is none of the article, whatever stands around it.
  for (let at = 0; at < kept.length; at++) if (isForeign(at)) kept[at] = 0
  if (plain) {
    dropLists(lines, kept, (at) => cues[at]!.some(([kind]) => kind === 'heading'))
    dropCaptions(lines, kept)
    dropComments(lines, kept)
    dropTail(lines, kept)
  }
  return kept
}

/** Without markup only the name of who took the picture tells a caption. */
const isCaption = (line: PageLine) => (line.layout ? line.layout.tag === 'figcaption' : isCredited(line))

/** Other files that have to have a telling line, so that it is the site's and not the story's. */
const leastCopies = 2

const isTemplate = ({copies = 0, words}: PageLine) => copies >= leastCopies && words.length >= leastTelling

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
  const isStory = (at: number) => kept[at] === 1 && lines[at]!.prose
  for (const [from, to] of [...findForeignLists(lines, isStory), ...findTeasers(lines, isStory)]) kept.fill(0, from, to)
}

/** Fewest words of a line that nobody writes twice. */
const leastRepeated = 8

/** Above the name of who took a picture stands its caption: close by, or in two sizes. */
function dropCaptions(lines: readonly PageLine[], kept: Uint8Array): void {
  for (let at = 0; at + 1 < lines.length; at++) {
    const [{words, blankBefore}, below] = [lines[at]!, lines[at + 1]!]
    if (!cuesOf(below).some(([, rule]) => rule === 'image-credit') && !isCredited(below)) continue
    if (blankBefore > 0 && below.blankBefore === 0) kept[at] = 0
    if (at > 0 && words.length >= leastRepeated && isSame(words, lines[at - 1]!.words)) kept.fill(0, at - 1, at + 1)
  }
}

const isSame = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((word, at) => word === b[at])

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
