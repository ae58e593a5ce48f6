/** Sentences and words for plugins that look at them. */
import type {Nodes, Paragraph, Root} from 'nlcst'
import {toString as textOf} from 'nlcst-to-string'
import {retext} from 'retext'
import type {Plugin} from 'unified'
import {rawPoint} from './positions.js'

/**
 * Plugin: gives each paragraph of `unspunParse` its sentences and words, as retext's own parser makes them,
 * with positions in the raw input. Put it behind `unspunStrip` and before plugins that visit words.
 */
export const unspunExpand: Plugin<[], Root> = () => {
  const processor = retext().freeze()
  return (tree) => {
    for (const node of tree.children) {
      if (node.type !== 'ParagraphNode' || node.children.some(({type}) => type !== 'SourceNode')) continue
      const text = textOf(node)
      // White space around the sentences stands beside the parser's paragraph; here it belongs to the line.
      const parts = processor.parse(text).children.flatMap((part) => (part.type === 'ParagraphNode' ? part.children : [part]))
      for (const part of parts) move(part, node, text)
      node.children = parts as Paragraph['children']
    }
  }
}

/** Sets the positions of a node and of all below it. */
function move(node: Nodes, paragraph: Paragraph, text: string): void {
  const {start, end} = node.position!
  node.position = {start: rawPoint(paragraph, text, start.offset!), end: rawPoint(paragraph, text, end.offset!)}
  if ('children' in node) for (const child of node.children) move(child, paragraph, text)
}
