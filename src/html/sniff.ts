/** Whether a file is a web page, and in which encoding it says it is. */
import {extname} from 'node:path'
import type {VFile} from 'vfile'

declare module 'vfile' {
  interface DataMap {
    /** Whether the file is a web page, where that is known better than its text could tell. */
    isHtml?: boolean
  }
}

const pageNames = new Set(['.html', '.htm', '.xhtml'])
const textNames = new Set(['.txt', '.text', '.md', '.markdown'])

/** White space, comments and the XML declaration that may stand in front. */
const ahead = /\s+|<\?[^>]*>|<!--[\s\S]*?-->/y
const opensPage = /^(?:<!doctype\s+html|<html)[\s>]/i
const opensBlock =
  /^<(?:head|body|meta|title|link|script|style|main|header|footer|nav|article|section|aside|figure|div|p|h[1-6]|ul|ol|dl|table|center|blockquote|pre|form)(?:\s[^<>]*)?>/i
const anyTag = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?>/gi
const endsWithTag = /<\/[a-z][a-z0-9]*\s*>\s*$/i
/** Markdown may begin with a `<div>` too. */
const markdown = /^(?:#{1,6} |```)/m

/** Characters behind what stands in front that are looked at. */
const sample = 1024
const fewTags = 3

/**
 * By the name of the file, or by how the text begins. Names of text files are believed, unless the text opens with
 * a doctype or `<html>`.
 *
 * @param path of the file, nothing for standard input
 */
export function isHtml(path: string | undefined, text: string): boolean {
  const extension = extname(path ?? '').toLowerCase()
  if (pageNames.has(extension)) return true
  const start = startOf(text)
  const opening = text.slice(start, start + sample)
  if (opensPage.test(opening)) return true
  if (textNames.has(extension) || !opensBlock.test(opening) || markdown.test(opening)) return false
  const tags = opening.match(anyTag)?.length ?? 0
  return tags >= fewTags || endsWithTag.test(text.slice(-sample))
}

/** @param file whose value is text */
export const isPage = (file: VFile) => file.data.isHtml ?? isHtml(file.path, String(file.value))

function startOf(text: string): number {
  ahead.lastIndex = text.startsWith('\ufeff') ? 1 : 0
  let start = ahead.lastIndex
  while (ahead.test(text)) start = ahead.lastIndex
  return start
}

/** Where browsers look for the encoding. */
const declarationBytes = 1024
const metaTag = /<meta[\s/][^>]*>/gi
const charset = /charset\s*=\s*["']?\s*([^\s"'/;>]+)/i

/**
 * @param bytes of a page
 * @returns the WHATWG label of the encoding that a `<meta>` declares, nothing if none does or it is unknown
 */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, declarationBytes))
    .toString('latin1')
    .replace(/<!--[\s\S]*?-->/g, '')
  for (const [tag] of head.matchAll(metaTag)) {
    const label = charset.exec(tag)?.[1]
    const encoding = label === undefined ? undefined : encodingOf(label)
    // A page that could be read so far is not in UTF-16.
    if (encoding !== undefined) return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  }
  return undefined
}

function encodingOf(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}
