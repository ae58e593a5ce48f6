/** The lines of visible text of a page, as a browser breaks them. */
import type {Element, Root, Text} from 'hast'
import {alignText} from './align.js'
import {cueReader} from './cues.js'
import {elementsOf, isHidden} from './elements.js'
import {type Frame, openFrame} from './layout.js'
import {type Line, LineWriter} from './line-writer.js'

/** White space that collapses, or what stands between; no-break spaces are text. */
const collapsible = /[ \t\n\f\r]+|[^ \t\n\f\r]+/g
const preformatted = /\n|[^\n]+/g

/**
 * Walks the page without recursion, because pages nest as deep as they like.
 *
 * @param raw the page from which the tree was parsed
 * @returns its lines in the order in which they stand in `raw`
 */
export function readLines(tree: Root, raw: string): Line[] {
  const body = findBody(tree)
  if (!body) return []
  const cuesOf = cueReader()
  const root = openFrame(body, undefined, 0, 0)
  const writer = new LineWriter(root)
  let elements = 1
  for (let frame: Frame | undefined = root; frame; ) {
    const node: Element['children'][number] | undefined = frame.element.children[frame.next++]
    if (!node) {
      writer.leave(frame)
      frame = frame.parent
    } else if (node.type === 'text') {
      readText(writer, node, frame, raw)
    } else if (node.type === 'element' && node.tagName === 'br') {
      writer.breakLine()
    } else if (node.type === 'element' && !isHidden(node)) {
      frame = openFrame(node, frame, elements++, cuesOf(node))
      writer.enter(frame)
    }
  }
  // The parser moves text that stands astray in a table to before the table.
  return writer.lines.sort((a, b) => a.offsets[0]! - b.offsets[0]!)
}

function findBody(tree: Root): Element | undefined {
  for (const element of elementsOf(tree)) if (element.tagName === 'body') return element
  return undefined
}

function readText(writer: LineWriter, {value, position}: Text, frame: Frame, raw: string): void {
  writer.openText(alignText(value, raw, position!.start.offset!, position!.end.offset!))
  for (const {0: part, index} of value.matchAll(frame.preformatted ? preformatted : collapsible)) {
    if (frame.preformatted) {
      if (part === '\n') writer.breakLine()
      else writer.add(part, index, frame)
    } else if (' \t\n\f\r'.includes(part[0]!)) {
      writer.space()
    } else {
      writer.add(part, index, frame)
    }
  }
}
