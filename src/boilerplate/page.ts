/** A tree as the sequence model reads it. */
import type {Root} from 'nlcst'
import {toString as textOf} from 'nlcst-to-string'
import {firstOf, letter, number} from '../language/characters.js'
import {readLine} from './lines.js'
import type {Page, PageLine} from './signals.js'

/**
 * Lines without a letter or digit, such as `* * *`, count as blank.
 *
 * @returns the page, and for each of its lines the index of its paragraph among the tree's children
 */
export function readPage(tree: Root, title?: string): {page: Page; places: number[]} {
  const lines: PageLine[] = []
  const places: number[] = []
  let breaks = 0
  for (const [index, node] of tree.children.entries()) {
    const text = textOf(node)
    if (node.type === 'ParagraphNode' && firstOf(text, letter | number)) {
      const layout = node.data?.layout
      lines.push({...readLine(text), blankBefore: Math.max(0, lines.length === 0 ? breaks : breaks - 1), ...(layout && {layout})})
      places.push(index)
      breaks = 0
    } else if (node.type === 'WhiteSpaceNode') breaks += text.split(/\r\n|\n|\r/).length - 1
  }
  return {page: {lines, ...(title !== undefined && {title})}, places}
}
