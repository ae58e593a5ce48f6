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
  return tree.children.some(isReturn) ? joinParts(tree.children.map((node) => textOf(node))) : endLine(textOf(tree))
}

const isReturn = (node: RootContent) => node.type === 'WhiteSpaceNode' && node.value === '\r'

/**
 * A carriage return before a line feed, where what stood between them is gone, would be one break with it, and a line fewer
 * would be read next time; such a one becomes a line feed.
 *
 * @param parts lines and line breaks in turn, each of which may be empty
 * @returns the text that they make, with a line break at its end if there is any
 */
export function joinParts(parts: readonly string[]): string {
  const texts = parts.filter((text) => text !== '')
  return endLine(texts.map((text, at) => (text === '\r' && texts[at + 1]?.startsWith('\n') ? '\n' : text)).join(''))
}

const endLine = (text: string) => (text === '' || text.endsWith('\n') || text.endsWith('\r') ? text : `${text}\n`)
