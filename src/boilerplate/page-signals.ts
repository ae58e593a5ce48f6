/** Signals of a line among the other lines of its page: repetition, sections, the title, what the page is about. */
import {readCohesion} from './cohesion-signals.js'
import {indent} from './levels.js'
import type {Line} from './lines.js'
import {isStopWord} from './shape-signals.js'
import type {Page, PageLine} from './signals.js'

type Columns = ReadonlyMap<string, Float32Array>

/** Fills the signals that need the whole page; those of the single lines have to be there. */
export function readNeighbourhood({lines, title}: Page, signals: Columns): void {
  readRepeats(lines, signals)
  readSpacing(lines, signals)
  const contents = lines.map(({words}) => contentWords(words))
  readTitle(lines, title, contents, signals)
  readCohesion(contents, signals)
  readSections(lines, signals)
  readCopies(lines, signals)
}

const mostRepeats = 8

/** How often a line stands on the page, numbers aside. */
function readRepeats(lines: readonly Line[], signals: Columns): void {
  const keys = lines.map(({words}) => words.join(' '))
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const [at, key] of keys.entries()) {
    const count = counts.get(key)!
    signals.get('duplicate')![at] = Math.log(Math.min(mostRepeats, count))
    signals.get('short-duplicate')![at] = count > 1 && lines[at]!.words.length < 8 ? 1 : 0
  }
}

function readSpacing(lines: readonly PageLine[], signals: Columns): void {
  for (const [at, line] of lines.entries()) {
    signals.get('blank')![at] = Math.min(3, line.blankBefore)
    signals.get('blank-after')![at] = Math.min(3, lines[at + 1]?.blankBefore ?? 2)
    signals.get('indent-change')![at] = at > 0 && indent(line) !== indent(lines[at - 1]!) ? 1 : 0
  }
}

const contentWords = (words: readonly string[]) => words.filter((word) => word.length > 2 && !isStopWord(word))

/** Longest title, and longest line that can say it again, in words. */
const longest = {title: 30, again: 40}

/** How much of the title a line says again. */
function readTitle(lines: readonly Line[], title: string | undefined, contents: readonly string[][], signals: Columns): void {
  if (title !== undefined) echo(lines, contents, contentWords(title.toLowerCase().split(/[^\p{L}\p{N}'’]+/u)), 0, signals)
  else if (lines[0] && lines[0].words.length <= longest.title) echo(lines, contents, contents[0]!, 1, signals)
}

function echo(lines: readonly Line[], contents: readonly string[][], title: readonly string[], from: number, signals: Columns): void {
  const wanted = new Set(title)
  if (wanted.size < 2) return
  const [column, about] = [signals.get('title')!, signals.get('about')!]
  for (let at = from; at < lines.length; at++) {
    const found = new Set(contents[at])
    let shared = 0
    for (const word of found) if (wanted.has(word)) shared++
    about[at] = shared / wanted.size
    if (found.size >= 2 && lines[at]!.words.length <= longest.again)
      column[at] = (shared / wanted.size) * Math.min(1, (1.6 * shared) / found.size)
  }
}

/** Prose that has to stand before a section of comments or links, so that a menu or a count above the story is none. */
const leastProse = 0.3
const longestCommentCue = 5

/** Lines behind the heading of a section that ends most articles. */
function readSections(lines: readonly Line[], signals: Columns): void {
  const value = (name: string, at: number) => signals.get(name)![at]!
  let [prose, comments, list] = [0, 0, 0]
  for (const [at, {text, words}] of lines.entries()) {
    signals.get('after-comments')![at] = comments
    signals.get('after-list')![at] = list
    prose += value('prose', at)
    if (prose <= leastProse) continue
    const spoken = value('says', at) > 0 && /:\s*$/.test(text)
    if (value('heading:comments', at) || spoken || (value('cue:comments', at) && words.length <= longestCommentCue)) comments = 1
    if (value('heading:list', at)) list = 1
  }
}

/** Fewest words of a line that hardly recurs by chance. */
export const leastTelling = 4

/** Which lines other files of the folder have too. */
function readCopies(lines: readonly PageLine[], signals: Columns): void {
  for (const [at, {copies, words}] of lines.entries()) {
    if (copies === undefined) continue
    const long = words.length >= leastTelling
    signals.get('copied')![at] = copies > 0 ? 1 : 0
    signals.get('copied-long')![at] = copies > 0 && long ? 1 : 0
    signals.get('fresh-long')![at] = copies === 0 && long ? 1 : 0
  }
}
