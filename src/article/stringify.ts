/** The tree that is left, as text. */
import type {Root, RootContent} from 'nlcst'
import {toString as textOf} from 'nlcst-to-string'
import type {Plugin, Processor} from 'unified'

/**
 * Plugin: prints the lines that are left in the tree, each with the line break it had, and a line break at
 * the end if there is any text.
 */
export const unspunStringify: Plugin<[], Root, string> = function (this: Processor) {
  this.compiler = (tree) => stringify(tree as Root)
}

/** @returns the text of a tree */
export function stringify(tree: Root): string {
  const text = tree.children.some(isReturn) ? textWithReturns(tree) : textOf(tree)
  return text === '' || text.endsWith('\n') || text.endsWith('\r') ? text : `${text}\n`
}

const isReturn = (node: RootContent) => node.type === 'WhiteSpaceNode' && node.value === '\r'

/**
 * A carriage return before a line feed, where what stood between them is gone, would be one break with it, and a line fewer
 * would be read next time; such a one becomes a line feed.
 */
function textWithReturns({children}: Root): string {
  const texts = children.map((node) => textOf(node)).filter((text) => text !== '')
  return texts.map((text, at) => (text === '\r' && texts[at + 1]?.startsWith('\n') ? '\n' : text)).join('')
}
