/** A cleaned page on its way out. */
import {decode} from '../article/decode.js'
import {declaredCharset, isHtml} from '../html/sniff.js'
import type {FileReport} from '../report/report.js'

export interface Page {
  path: string
  /** The input as it was. */
  bytes: Buffer
  /** The cleaned article. */
  text: string
  report: FileReport
}

/** @returns the input as text; positions in the report are those of this text */
export function rawText({bytes}: Page): string {
  return decode(bytes, declaredCharset(bytes)).text
}

/** @returns the input as text, with its byte order mark; nothing where it is not in UTF-8, so that no text says what its bytes are */
export function exactText({bytes}: Page): string | undefined {
  const {text, encoding} = decode(bytes, declaredCharset(bytes))
  if (encoding !== 'utf-8') return undefined
  return Buffer.from(text).equals(bytes) ? text : `\ufeff${text}`
}

/** @returns whether the input is a web page, of which the article is the text without the markup */
export const isWebPage = (page: Page) => isHtml(page.path, rawText(page))
