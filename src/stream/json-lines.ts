/** JSON documents, one a line. */
import type {ByteReader} from './byte-reader.js'
import {membersOf} from './members.js'
import {type Field, largest, type StreamRecord, tooLong} from './record.js'

const decoder = new TextDecoder('utf-8', {fatal: true})

/**
 * @param input what it is called
 * @param field which holds the article
 */
export async function* readJsonLines(reader: ByteReader, input: string, field: string): AsyncGenerator<StreamRecord> {
  for (let line = 1; ; line++) {
    const next = await reader.line(largest)
    if (!next) return
    const path = `${input}:${line}`
    if (!next.whole) yield {path, line, error: tooLong('line')}
    else {
      const record = parseLine(next.bytes, path, field)
      if (record) yield 'error' in record ? {...record, line} : record
    }
  }
}

/** @returns nothing for a blank line */
function parseLine(bytes: Buffer, path: string, field: string): StreamRecord | undefined {
  let json: string
  try {
    // A byte order mark, as stands at the start of some files, goes.
    json = decoder.decode(bytes)
  } catch {
    return {path, error: 'is not UTF-8'}
  }
  if (json.trim() === '') return undefined
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return {path, error: 'is no JSON'}
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {path, error: 'is JSON, but no object'}
  const fields = membersOf(json)
  const text = Object.hasOwn(value, field) ? (value as Record<string, unknown>)[field] : undefined
  if (typeof text === 'string') return {path: nameOf(fields) ?? path, fields, field, text}
  const error = text === undefined ? `has no field ${JSON.stringify(field)}` : `the field ${JSON.stringify(field)} is no text`
  return {path: nameOf(fields) ?? path, error, fields}
}

/** @returns the document's own name: its `id` or `url`, where that is a text or a number */
function nameOf(fields: readonly Field[]): string | undefined {
  for (const wanted of ['id', 'url']) {
    const json = fields.find(({name}) => name === wanted)?.json ?? ''
    if (/^[-\d]/.test(json)) return json
    const text = json.startsWith('"') ? (JSON.parse(json) as string) : ''
    if (text !== '') return text
  }
  return undefined
}
