/** The plugin that takes out of the tree what is not the article. */
import type {Root, RootContent} from 'nlcst'
import {toString as textOf} from 'nlcst-to-string'
import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {ruleUrl} from '../rules.js'
import {decide} from './decide.js'
import {readLine} from './lines.js'

declare module 'vfile' {
  interface DataMap {
    /** Raw lines of the file, those that are left, and those that were taken out. */
    lines: {total: number; kept: number; removed: number}
  }
}

/**
 * Plugin: removes the lines that are not the article. Each run of removed lines leaves one message with
 * category `boilerplate`; `file.data.lines` counts them. A tree from another parser loses whole paragraphs.
 */
export const unspunStrip: Plugin<[], Root> = () => (tree, file) => {
  const at = tree.children.flatMap((node, index) => (node.type === 'ParagraphNode' && textOf(node).trim() !== '' ? [index] : []))
  const rules = decide(at.map((index) => readLine(textOf(tree.children[index]!))))
  const total = countLines(tree)
  const drop = new Set<number>()
  for (let first = 0; first < at.length; first++) {
    const rule = rules[first]
    if (!rule) continue
    let last = first
    while (rules[last + 1] === rule) last++
    // The line breaks up to the next paragraph go along, blank lines included.
    const next = at[last + 1] ?? tree.children.length
    for (let index = at[first]!; index < next; index++) drop.add(index)
    report(file, tree.children.slice(at[first], next), rule)
    first = last
  }
  tree.children = tree.children.filter((_, index) => !drop.has(index))
  const kept = countLines(tree)
  file.data.lines = {total, kept, removed: total - kept}
}

function report(file: VFile, nodes: readonly RootContent[], rule: string): void {
  const {start} = nodes[0]!.position!
  const last = nodes.at(-1)!
  const end = last.type === 'WhiteSpaceNode' ? last.position!.start : last.position!.end
  const count = end.line - start.line + 1
  const reason = `Removed ${count === 1 ? 'a line' : `${count} lines`}: ${rule}`
  const message = file.info(reason, {place: {start, end}, ruleId: rule, source: 'unspun'})
  Object.assign(message, {category: 'boilerplate', url: ruleUrl(rule)})
}

/** Lines are counted by their breaks; text behind the last break is one more. */
function countLines(tree: Root): number {
  const breaks = tree.children.filter((node) => node.type === 'WhiteSpaceNode')
  const last = tree.children.at(-1)
  return breaks.length + (last && last.type !== 'WhiteSpaceNode' ? 1 : 0)
}
