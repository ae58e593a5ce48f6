/** The plugin that takes out of the tree what is not the article. */
import type {Root, RootContent} from 'nlcst'
import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {withoutStack} from '../report/without-stack.js'
import {ruleUrl} from '../rules.js'
import {type Decision, settle} from './decide.js'
import {dateIn, type Fields, nameIn, titleIn} from './fields.js'
import {readPage} from './page.js'
import type {Page} from './signals.js'

declare module 'vfile' {
  interface DataMap {
    /** Lines of the file, those that are left, and those that were taken out. */
    lines: {total: number; kept: number; removed: number}
    article: Article
  }
}

declare module 'vfile-message' {
  interface VFileMessage {
    /** Lines of a removed run that only gave themselves away by standing in other files of the folder too. */
    template?: number[]
  }
}

/** What was found on the way about the article, each as the page has it. */
export interface Article {
  title?: string
  byline?: string
  date?: string
}

export interface StripOptions {
  /** Removes the title, the byline and the date above the body too. */
  bodyOnly?: boolean
  /** Ids of rules whose lines stay, such as `image-credit`. */
  keep?: readonly string[]
  /** Tells of a line in how many other files of its folder it stands; see `Templates`. */
  copies?: (line: string) => number
}

/**
 * Plugin: removes the lines that are not the article. Each run of removed lines leaves one message with category
 * `boilerplate`; `file.data.lines` counts them and `file.data.article` has title, byline and date. A tree from another
 * parser loses whole paragraphs.
 */
export const unspunStrip: Plugin<[StripOptions?], Root> =
  ({bodyOnly = false, keep = [], copies} = {}) =>
  (tree, file) => {
    const {page, places} = readPage(tree, file.data.meta?.title)
    const known: Page = copies ? {...page, lines: page.lines.map((line) => ({...line, copies: copies(line.text)}))} : page
    const decision = settle(known, {bodyOnly, keep: new Set(keep)})
    file.data.article = readArticle(page, decision.fields, file)
    const total = countLines(tree)
    remove(tree, file, places, decision)
    const kept = countLines(tree)
    file.data.lines = {total, kept, removed: total - kept}
  }

function remove(tree: Root, file: VFile, places: readonly number[], {rules, templates}: Decision): void {
  const drop = new Set<number>()
  for (let first = 0; first < places.length; first++) {
    const rule = rules[first]
    if (!rule) continue
    // Source nodes are no lines of the page, such as an author's directives; they stay, and part two runs.
    let last = first
    const nextOf = (line: number) => endOfLine(tree, places[line]!, places[line + 1])
    while (rules[last + 1] === rule && nextOf(last) === places[last + 1]) last++
    // The line breaks up to the next line go along, blank lines included.
    const next = nextOf(last)
    for (let index = places[first]!; index < next; index++) drop.add(index)
    const fallen = places.slice(first, last + 1).filter((_, at) => templates[first + at])
    report(
      file,
      tree.children.slice(places[first], next),
      rule,
      fallen.map((at) => tree.children[at]!.position!.start.line)
    )
    first = last
  }
  tree.children = tree.children.filter((_, index) => !drop.has(index))
}

/** @returns the index behind a line and what goes along with it: at most that of the next line, or of a source node */
function endOfLine({children}: Root, line: number, next = children.length): number {
  let end = line + 1
  while (end < next && children[end]!.type !== 'SourceNode') end++
  return end
}

function report(file: VFile, nodes: readonly RootContent[], rule: string, template: number[]): void {
  const {start} = nodes[0]!.position!
  const last = nodes.at(-1)!
  const end = last.type === 'WhiteSpaceNode' ? last.position!.start : last.position!.end
  const count = end.line - start.line + 1
  const reason = `Removed ${count === 1 ? 'a line' : `${count} lines`}: ${rule}`
  const message = withoutStack(() => file.info(reason, {place: {start, end}, ruleId: rule, source: 'unspun'}))
  Object.assign(message, {category: 'boilerplate', url: ruleUrl(rule)}, template.length > 0 && {template})
}

/** What the page's text says; where it says nothing, what the page says of itself. */
function readArticle({lines}: Page, fields: Fields, file: VFile): Article {
  const {meta} = file.data
  const title = fields.title === undefined ? meta?.title : titleIn(lines[fields.title]!.text)
  const byline = fields.byline === undefined ? meta?.byline : nameIn(lines[fields.byline]!.text)
  const date = fields.date === undefined ? meta?.date : dateIn(lines[fields.date]!.text)
  return {...(title && {title}), ...(byline && {byline}), ...(date && {date})}
}

/** Lines are counted by their breaks; text behind the last break is one more. */
function countLines(tree: Root): number {
  const breaks = tree.children.filter((node) => node.type === 'WhiteSpaceNode')
  const last = tree.children.at(-1)
  return breaks.length + (last && last.type !== 'WhiteSpaceNode' ? 1 : 0)
}
