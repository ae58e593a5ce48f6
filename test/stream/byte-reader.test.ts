import {describe, expect, it} from 'vitest'
import {ByteReader} from '../../src/stream/byte-reader.js'
import {inPieces} from './chunks.js'

async function linesOf(text: string, most = 100) {
  const reader = new ByteReader(inPieces(text))
  const lines: string[] = []
  for (let next = await reader.line(most); next; next = await reader.line(most)) lines.push(next.whole ? String(next.bytes) : '(too long)')
  return lines
}

describe('lines of a stream', () => {
  it('are joined over chunks', async () =>
    expect(await linesOf('a line of text\nand another\n')).toEqual(['a line of text', 'and another']))
  it('need no break at the end', async () => expect(await linesOf('one\ntwo')).toEqual(['one', 'two']))
  it('can end as in Windows', async () => expect(await linesOf('one two three\r\n\r\nfour\r\n')).toEqual(['one two three', '', 'four']))
  it('are skipped where they are too long', async () =>
    expect(await linesOf(`${'x'.repeat(50)}\nshort\n`, 10)).toEqual(['(too long)', 'short']))
  it('are none in an empty stream', async () => expect(await linesOf('')).toEqual([]))
})

it('reads blocks of bytes between lines', async () => {
  const reader = new ByteReader(inPieces('head\n0123456789tail\n'))
  await reader.line(10)
  expect(String(await reader.block(10))).toBe('0123456789')
  expect(String((await reader.line(10))!.bytes)).toBe('tail')
  expect(String(await reader.block(10))).toBe('')
})
