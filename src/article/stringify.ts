/** The tree that is left, as text. */
import type {Root} from 'nlcst'
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
  const text = textOf(tree)
  return text === '' || text.endsWith('\n') || text.endsWith('\r') ? text : `${text}\n`
}
