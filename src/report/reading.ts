/** A page as a person reads it: its lines, those that were removed too, and where in them the findings stand. */
import type {Root, RootContent} from 'nlcst'
import {toString as textOf} from 'nlcst-to-string'
import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {isMarkdown} from '../article/markdown.js'
import {lastFrom, textOffset} from '../article/positions.js'
import {isPage} from '../html/sniff.js'
import type {Reading, ReadingLine, Span} from './reading-shape.js'

declare module 'vfile' {
  interface DataMap {
    /** The tree, and what it held before anything was taken out of it. */
    page?: {kind: Reading['kind']; tree: Root; nodes: readonly RootContent[]}
  }
}

export const spanKey = ({offset, endOffset}: {offset: number; endOffset: number}) => `${offset}-${endOffset}`

/** @returns the number of line breaks in a text */
export const breaksIn = (text: string) => text.split(/\r\n|\n|\r/).length - 1

/** Plugin: keeps the page for `readingOf`. Goes behind `unspunSuppress` and before `unspunStrip`. */
export const unspunReading: Plugin<[], Root> = () => (tree, file) => {
  const kind = isPage(file) ? 'html' : isMarkdown(file.path) ? 'markdown' : 'text'
  file.data.page = {kind, tree, nodes: [...tree.children]}
}

/**
 * @param file that went through `unspun` with the option `reading`, and in which nothing was edited
 * @throws Error where the page was not kept
 */
export function readingOf(file: VFile): Reading {
  const {page} = file.data
  if (!page) throw new Error('the page was not kept; the option reading does it')
  const kept = new Set(page.tree.children)
  const runs = removedRuns(file)
  const lines: ReadingLine[] = []
  const nodes: RootContent[] = []
  let run: Run | undefined
  for (const node of page.nodes) {
    const text = textOf(node)
    const {start} = node.position!
    const last = lines.at(-1)
    if (node.type === 'WhiteSpaceNode') {
      if (last) last.after += text
      else lines.push({line: start.line, text: '', after: text})
    } else {
      run = kept.has(node) ? undefined : (runs.get(start.offset!) ?? run)
      lines.push({
        line: start.line,
        text,
        after: '',
        ...(run && {run: run.index}),
        ...(run?.template.includes(start.line) && {template: true}),
        ...(node.type === 'SourceNode' && {source: true})
      })
    }
    if (lines.length > nodes.length) nodes.push(node)
  }
  return {kind: page.kind, lines, spans: spansOf(file, nodes)}
}

interface Run {
  index: number
  template: readonly number[]
}

/** The runs of removed lines, by the raw offsets at which they start. */
function removedRuns({messages}: VFile): Map<number, Run> {
  const runs = new Map<number, Run>()
  const removed = messages.filter(({category}) => category === 'boilerplate')
  for (const [index, {place, template = []}] of removed.entries()) {
    if (place && 'start' in place) runs.set(place.start.offset!, {index, template})
  }
  return runs
}

/** @param nodes one for each line */
function spansOf({messages}: VFile, nodes: readonly RootContent[]): Record<string, Span> {
  const spans: Record<string, Span> = {}
  // Browsers move what stands wrongly in a table, so lines of a web page may come in another order than in its markup.
  const byStart = [...nodes.keys()].sort((a, b) => startOf(nodes[a]!) - startOf(nodes[b]!))
  for (const {category, place} of messages) {
    if (category === undefined || category === 'boilerplate' || !place || !('start' in place)) continue
    const [offset, endOffset] = [place.start.offset!, place.end.offset!]
    const at = lastFrom(byStart, offset, (one) => startOf(nodes[one]!))
    const node = nodes[at ?? -1]
    // An author's comment in HTML stands between the lines, and in none.
    if (at === undefined || !node || offset >= node.position!.end.offset!) continue
    spans[spanKey({offset, endOffset})] = {at, start: offsetIn(node, offset), end: offsetIn(node, endOffset)}
  }
  return spans
}

const startOf = ({position}: RootContent) => position!.start.offset!

/** @returns the UTF-16 offset in a line's text of what stands at a raw offset */
function offsetIn(node: RootContent, offset: number): number {
  const text = textOf(node)
  return node.type === 'ParagraphNode' ? textOffset(node, text, offset) : Math.min(Math.max(offset - startOf(node), 0), text.length)
}
