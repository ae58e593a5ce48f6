import {describe, expect, it} from 'vitest'
import {ByteReader} from '../../src/stream/byte-reader.js'
import {readJsonLines} from '../../src/stream/json-lines.js'
import {largest} from '../../src/stream/record.js'
import {drain, inPieces} from './chunks.js'

/** `path: text` of each document, `path: error` of each line that is none. */
async function read(content: string | Buffer, field = 'text') {
  const {got} = await drain(readJsonLines(new ByteReader(inPieces(content, 1 << 20)), 'in', field))
  return got.map((record) => `${record.path}: ${'error' in record ? record.error : record.text}`)
}

describe('readJsonLines', () => {
  it('names documents by input and line', async () => expect(await read('{"text":"a"}\n{"text":"b"}')).toEqual(['in:1: a', 'in:2: b']))
  it('names documents by their id or url', async () => {
    expect(await read('{"id":12345678901234567890,"text":"a"}\n{"url":"u","text":"b"}\n{"id":null,"text":"c"}')).toEqual([
      '12345678901234567890: a',
      'u: b',
      'in:3: c'
    ])
  })
  it('skips blank lines', async () => expect(await read('\n \t\r\n{"text":"a"}\r\n\r\n')).toEqual(['in:3: a']))
  it('reads another field', async () => expect(await read('{"text":"a","body":"b"}', 'body')).toEqual(['in:1: b']))
  it('takes a byte order mark away', async () => expect(await read('\ufeff{"text":"a"}')).toEqual(['in:1: a']))
  it('reads half a surrogate pair', async () => expect(await read(String.raw`{"text":"\ud800"}`)).toEqual(['in:1: \ud800']))
  it.each([
    ['{"text":', 'is no JSON'],
    ['["text"]', 'is JSON, but no object'],
    ['"text"', 'is JSON, but no object'],
    ['null', 'is JSON, but no object'],
    ['{"txt":"a"}', 'has no field "text"'],
    ['{"text":7}', 'the field "text" is no text'],
    [Buffer.from('{"text":"\xe9"}', 'latin1'), 'is not UTF-8'],
    [Buffer.from('\ufeff{"text":"a"}', 'utf16le'), 'is not UTF-8']
  ])('says what is wrong with %s', async (line, error) => expect(await read(line)).toEqual([`in:1: ${error}`]))
  it('goes on behind a line of 100 MB', async () => {
    const long = Buffer.alloc(100e6, 'x')
    expect(await read(Buffer.concat([long, Buffer.from('\n{"text":"a"}')]))).toEqual(['in:1: the line is longer than 32 MB', 'in:2: a'])
    expect(largest).toBe(32 * 2 ** 20)
  })
  it('does not take a field of all objects for one of the document', async () => {
    expect(await read('{"text":"a"}', 'toString')).toEqual(['in:1: has no field "toString"'])
  })
})
