/** A stream of documents in any of the ways in which it can come; its first bytes say in which. */
import {ByteReader} from './byte-reader.js'
import {gzipMark, warcMark} from './marks.js'
import type {StreamRecord} from './record.js'

/**
 * JSON lines or WET records, either as they are or gzipped.
 *
 * @param input what it is called
 * @param field which of JSON documents holds the article
 * @throws Error in plain words when the input is damaged; what came before has been given
 */
export async function* readDocuments(chunks: AsyncIterable<Buffer>, input: string, field: string): AsyncGenerator<StreamRecord> {
  const reader = await unpacked(new ByteReader(chunks))
  const isWet = (await reader.peek(warcMark.length)).toString() === warcMark
  if (isWet) yield* (await import('./wet.js')).readWet(reader, input)
  else yield* (await import('./json-lines.js')).readJsonLines(reader, input, field)
}

async function unpacked(reader: ByteReader): Promise<ByteReader> {
  if (!(await reader.peek(gzipMark.length)).equals(gzipMark)) return reader
  const {gunzip} = await import('./gunzip.js')
  return new ByteReader(gunzip(reader.rest()))
}
