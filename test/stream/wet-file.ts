/** Makes WET files: records of plain text as Common Crawl writes them. */
import {gzipSync} from 'node:zlib'

export function warcRecord(type: string, content: string | Buffer, uri?: string): Buffer {
  const bytes = Buffer.from(content)
  const fields = [
    `WARC-Type: ${type}`,
    ...(uri === undefined ? [] : [`WARC-Target-URI: ${uri}`]),
    'WARC-Date: 2024-03-14T10:00:00Z',
    'Content-Type: text/plain',
    `Content-Length: ${bytes.length}`
  ]
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${fields.join('\r\n')}\r\n\r\n`), bytes, Buffer.from('\r\n\r\n')])
}

export const info = warcRecord('warcinfo', 'Software-Info: none\r\n')

/** A file of some texts, whose addresses are `https://example.org/1` and so on. */
export const wetRecords = (...texts: string[]) => [
  info,
  ...texts.map((text, at) => warcRecord('conversion', text, `https://example.org/${at + 1}`))
]

/** Each record packed by itself, as in Common Crawl. */
export const packed = (records: readonly Buffer[]) => Buffer.concat(records.map((record) => gzipSync(record)))
