import {gzipSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import {readDocuments} from '../../src/stream/read.js'
import {drain, inPieces} from './chunks.js'
import {info, packed, warcRecord, wetRecords} from './wet-file.js'

/** `path: text` of each document, and why reading ended, if that was an error. */
async function read(content: string | Buffer, size?: number) {
  const {got, error} = await drain(readDocuments(inPieces(content, size), 'in', 'text'))
  return {documents: got.map((record) => `${record.path}: ${'error' in record ? record.error : record.text}`), ...(error && {error})}
}

const two = {documents: ['https://example.org/1: café\nbar', 'https://example.org/2: second']}
const records = wetRecords('café\nbar', 'second')
const whole = Buffer.concat(records)

describe('readDocuments', () => {
  it('reads JSON lines', async () => expect(await read('{"text":"a"}\n')).toEqual({documents: ['in:1: a']}))
  it('reads packed JSON lines', async () => expect(await read(gzipSync('{"text":"a"}\n'))).toEqual({documents: ['in:1: a']}))
  it('reads nothing', async () => expect(await read('')).toEqual({documents: []}))
  it.each([1, 7, 65536])('reads WET records, in chunks of %i', async (size) => expect(await read(whole, size)).toEqual(two))
  it.each([1, 7, 65536])('reads packed WET records, in chunks of %i', async (size) =>
    expect(await read(packed(records), size)).toEqual(two)
  )
  it('takes no note of padding behind packed data', async () => {
    expect(await read(Buffer.concat([packed(records), Buffer.alloc(40000)]), 1 << 16)).toEqual(two)
  })
})

describe('a damaged WET file', () => {
  const first = {documents: ['https://example.org/1: café\nbar']}

  it('gives what came before its end', async () => {
    expect(await read(whole.subarray(0, -8))).toEqual({...first, error: 'ends in the middle of record 3 (truncated)'})
    expect(await read(whole.subarray(0, whole.lastIndexOf('Content-Length')))).toEqual({
      ...first,
      error: 'ends in the middle of record 3 (truncated)'
    })
  })

  it('gives what came before the end of its packed data', async () => {
    expect(await read(packed(records).subarray(0, -40))).toEqual({...first, error: 'ends in the middle of gzip data (truncated)'})
  })

  it('gives what came before damaged packed data', async () => {
    const third = gzipSync(records[2]!).fill(0xff, 12, 40)
    const {documents, error} = await read(Buffer.concat([packed(records.slice(0, 2)), third]))
    expect(documents).toEqual(first.documents)
    expect(error).toMatch(/^holds damaged gzip data \(/)
  })

  it('says that a record has no length', async () => {
    const record = Buffer.from(String(records[1]).replace(/Content-Length: \d+/, 'Content-Length: '))
    expect((await read(Buffer.concat([info, record]))).error).toBe('record 2 has no valid Content-Length')
  })

  it('says that something else follows', async () => {
    expect(await read(`${whole}<html>`)).toEqual({...two, error: 'record 4 does not begin with WARC/ (damaged)'})
  })

  it('says that it holds pages', async () => {
    const {error} = await read(Buffer.concat([info, warcRecord('response', 'HTTP/1.1 200 OK\r\n\r\n<p>')]))
    expect(error).toBe('record 2 is the answer of a web server; unspun reads plain text (WET)')
  })
})
