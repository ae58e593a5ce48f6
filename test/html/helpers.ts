/** Short ways to look at a page that was read. */
import type {Paragraph, Root} from 'nlcst'
import {toString as textOf} from 'nlcst-to-string'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {rawPoint} from '../../src/article/positions.js'
import {type ClassCategory, classCategories} from '../../src/html/cues.js'
import {type Layout, places} from '../../src/html/layout.js'
import type {PageMeta} from '../../src/html/meta.js'
import {unspunParseHtml} from '../../src/html/parse.js'

export function parse(html: string): Root {
  return unified().use(unspunParseHtml).freeze().parse(html)
}

/** The whole text, line breaks as they are in the tree. */
export const visible = (html: string): string => textOf(parse(html))

export const paragraphs = (html: string): Paragraph[] => parse(html).children.filter((node) => node.type === 'ParagraphNode')

/** The layout of the first line that holds a text. */
export function layoutOf(html: string, text: string): Layout {
  return paragraphs(html).find((paragraph) => textOf(paragraph).includes(text))!.data!.layout!
}

export const placeNames = (mask: number): string[] => places.filter((_, at) => mask & (1 << at))

export const categoryNames = (mask: number): ClassCategory[] => classCategories.filter((_, at) => mask & (1 << at))

/** What stands in the page from the mapped start to the mapped end of a text. */
export function rawSlice(html: string, text: string): string | undefined {
  for (const paragraph of paragraphs(html)) {
    const line = textOf(paragraph)
    const at = line.indexOf(text)
    if (at < 0) continue
    return html.slice(rawPoint(paragraph, line, at).offset, rawPoint(paragraph, line, at + text.length).offset)
  }
  return undefined
}

export function metaOf(html: string): PageMeta {
  const file = new VFile(html)
  unified().use(unspunParseHtml).freeze().parse(file)
  return file.data.meta!
}
