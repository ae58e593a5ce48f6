/** Raw text to a tree: one paragraph per line, its words not yet looked at. */
import type {Paragraph, Root, RootContent} from 'nlcst'
import type {Plugin, Processor} from 'unified'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {decode} from './decode.js'
import {watchForMarkup} from './markdown.js'
import {normaliseLine} from './normalise.js'

declare module 'nlcst' {
  interface ParagraphData {
    /** For each unit of the paragraph's text, and for its end, the raw offset from its start, where they differ. */
    map?: Uint32Array
    /** Raw offsets at which the lines of the file start; of paragraphs that can span several of them. */
    breaks?: Uint32Array
  }
}

const lineBreak = /\r\n|\n|\r/g

/**
 * Plugin: parses raw scraped text, in which each paragraph is one line. Positions are those of the raw text
 * (of the decoded text, where the file's value is bytes). A paragraph holds one source node with the
 * normalised line; `unspunExpand` turns it into sentences and words for plugins that want them. Lines of front matter and
 * of fenced code are source nodes of the root, which no stage takes for lines of the article.
 *
 * @throws BinaryInputError when the file's value is bytes that are not text
 */
export const unspunParse: Plugin<[], string, Root> = function (this: Processor) {
  this.parser = (text, file) => parse(text, file)
}

function parse(text: string, file: VFile): Root {
  return parseText(typeof file.value === 'string' || file.value === undefined ? text : decodeFile(file, file.value), file.path)
}

/**
 * Sets `file.data.encoding` and says on the file when it was not plain UTF-8.
 *
 * @param declared label of the encoding that the file says it is in
 * @throws BinaryInputError when the bytes are not text
 */
export function decodeFile(file: VFile, bytes: Uint8Array, declared?: string): string {
  const {text, encoding, notes} = decode(bytes, declared)
  file.data.encoding = encoding
  for (const note of notes) file.info(note, {ruleId: 'encoding', source: 'unspun'})
  return text
}

/** @param text decoded text of a file */
export function parseText(text: string, path?: string): Root {
  const children: RootContent[] = []
  const isMarkup = watchForMarkup(text, path)
  let line = 1
  let start = 0
  const point = (offset: number): Point => ({line, column: offset - start + 1, offset})
  const add = (end: number) => {
    if (end === start) return
    const raw = text.slice(start, end)
    const position = {start: point(start), end: point(end)}
    const {text: value, map} = normaliseLine(raw)
    if (isMarkup(value, start)) {
      children.push({type: 'SourceNode', value: normaliseLine(raw, {entities: false}).text, position})
      return
    }
    const paragraph: Paragraph = {type: 'ParagraphNode', children: [{type: 'SourceNode', value, position}], position}
    if (map) paragraph.data = {map}
    children.push(paragraph)
  }
  for (const match of text.matchAll(lineBreak)) {
    add(match.index)
    const from = point(match.index)
    start = match.index + match[0].length
    line++
    children.push({type: 'WhiteSpaceNode', value: match[0], position: {start: from, end: point(start)}})
  }
  add(text.length)
  return {type: 'RootNode', children, position: {start: {line: 1, column: 1, offset: 0}, end: point(text.length)}}
}
