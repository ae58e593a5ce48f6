/** A web page to the tree that `unspunParse` makes of text. */
import type {Paragraph, Root} from 'nlcst'
import type {Plugin, Processor} from 'unified'
import type {VFile} from 'vfile'
import {normaliseLine} from '../article/normalise.js'
import {lineStarts, pointAt} from '../article/positions.js'
import {declaredLines} from './declared.js'
import type {Line} from './line-writer.js'
import {readLines} from './lines.js'
import {readLinkedData} from './linked-data.js'
import {readMeta} from './meta.js'
import {parsePage} from './page-tree.js'

/**
 * Plugin: parses HTML. Each line of visible text becomes a paragraph with one source node, as from `unspunParse`,
 * and has `data.layout`. Positions are those of the HTML. Sets `file.data.meta`. Bytes are taken for UTF-8.
 */
export const unspunParseHtml: Plugin<[], string, Root> = function (this: Processor) {
  this.parser = (text, file) => parseHtml(text, file)
}

/** @param raw decoded text of a file; @param file gets the page's meta data */
export function parseHtml(raw: string, file: VFile): Root {
  const page = parsePage(raw)
  const data = readLinkedData(page)
  file.data.meta = readMeta(page, data)
  const isDeclared = declaredLines(data.bodies)
  const breaks = lineStarts(raw)
  const children: Root['children'] = []
  let end = 0
  for (const line of readLines(page, raw)) {
    const paragraph = makeParagraph(line, breaks, isDeclared)
    const {position} = paragraph
    if (children.length > 0) {
      const between = {start: pointAt(breaks, end), end: pointAt(breaks, Math.max(end, position!.start.offset!))}
      children.push({type: 'WhiteSpaceNode', value: line.before, position: between})
    }
    children.push(paragraph)
    end = position!.end.offset!
  }
  return {type: 'RootNode', children, position: {start: pointAt(breaks, 0), end: pointAt(breaks, raw.length)}}
}

function makeParagraph(line: Line, breaks: Uint32Array, isDeclared: (line: string) => boolean): Paragraph {
  const {offsets, layout} = line
  const {text: value, map: normalised} = normaliseLine(line.text)
  const start = offsets[0]!
  const map = new Uint32Array(value.length + 1)
  for (let at = 0; at < map.length; at++) map[at] = offsets[normalised?.[at] ?? at]! - start
  const position = {start: pointAt(breaks, start), end: pointAt(breaks, offsets.at(-1)!)}
  const data: Paragraph['data'] = {breaks, layout: {...layout, declared: isDeclared(value)}}
  if (map.some((raw, at) => raw !== at)) data.map = map
  return {type: 'ParagraphNode', children: [{type: 'SourceNode', value, position}], position, data}
}
