/** Records of WET files: the plain text of web pages, as Common Crawl gives it away (WARC, type `conversion`). */
import type {ByteReader} from './byte-reader.js'
import {warcMark} from './marks.js'
import {type Field, largest, type StreamRecord, tooLong} from './record.js'

const longestHeader = 1 << 16

/** Names of the fields of a WET document. */
const textField = 'text'

/**
 * Records of other types than text are left out.
 *
 * @param input what it is called
 * @throws Error in plain words when the file is damaged, truncated, or holds pages and not their text
 */
export async function* readWet(reader: ByteReader, input: string): AsyncGenerator<StreamRecord> {
  for (let count = 1; ; count++) {
    const header = await readHeader(reader, count)
    if (!header) return
    const type = header.get('warc-type')
    if (type === 'response') throw new Error(`record ${count} is the answer of a web server; unspun reads plain text (WET)`)
    const length = Number(header.get('content-length') || NaN)
    if (!Number.isSafeInteger(length) || length < 0) throw new Error(`record ${count} has no valid Content-Length`)
    const wanted = type === 'conversion'
    const path = header.get('warc-target-uri') ?? `${input}:${count}`
    const fields = describe(header)
    if (wanted && length <= largest) {
      const block = await reader.block(length)
      if (block.length < length) throw truncated(count)
      yield {path, fields: [...fields, {name: textField, json: '""'}], field: textField, text: new TextDecoder().decode(block)}
    } else {
      if ((await reader.skip(length)) < length) throw truncated(count)
      if (wanted) yield {path, fields, error: tooLong('record')}
    }
  }
}

/** @returns the fields by their names in small letters, nothing at the end */
async function readHeader(reader: ByteReader, count: number): Promise<Map<string, string> | undefined> {
  let version: string | undefined
  // Two line breaks end the record before.
  do {
    version = (await reader.line(longestHeader))?.bytes.toString()
    if (version === undefined) return undefined
  } while (version === '')
  if (!version.startsWith(warcMark)) throw new Error(`record ${count} does not begin with ${warcMark} (damaged)`)
  const fields = new Map<string, string>()
  for (;;) {
    const line = await reader.line(longestHeader)
    if (!line?.ended) throw truncated(count)
    if (!line.whole) throw new Error(`record ${count} has a header that is too long (damaged)`)
    if (line.bytes.length === 0) return fields
    const text = line.bytes.toString()
    const colon = text.indexOf(':')
    if (colon > 0) fields.set(text.slice(0, colon).toLowerCase(), text.slice(colon + 1).trim())
  }
}

function describe(header: ReadonlyMap<string, string>): Field[] {
  const named = [
    ['url', header.get('warc-target-uri')],
    ['date', header.get('warc-date')]
  ] as const
  return named.flatMap(([name, value]) => (value === undefined ? [] : [{name, json: JSON.stringify(value)}]))
}

const truncated = (count: number) => new Error(`ends in the middle of record ${count} (truncated)`)
