/**
 * One file of many results, of which only the index is read at the start.
 *
 * Layout: 8 bytes `UNSPUNC1`, 16 bytes that tell what wrote it, then as doubles where the index starts and how many
 * entries it has, uint32 CRC-32 of the index; then the results; then the index, in which an entry is 16 bytes of its
 * name, 16 of its key, then as doubles where its result stands and how long it is, uint32 CRC-32 of the result, uint32
 * the day on which it was last of use. All little-endian.
 */
import {closeSync, fstatSync, openSync, readSync} from 'node:fs'
import {crc32} from 'node:zlib'
import {digestLength} from './digest.js'

const magic = Buffer.from('UNSPUNC1')
const [writerAt, indexAt, countAt, checkAt] = [8, 24, 32, 40]
export const headLength = 48
const entryLength = 2 * digestLength + 24

export interface Entry {
  /** What the result is of: one name has one result. */
  name: string
  /** What the result depends on. */
  key: string
  offset: number
  length: number
  check: number
  day: number
}

/** Why a file is of no use. */
export type Fault = 'damaged' | 'other version' | 'no cache'

export class CacheFile {
  #file: number | undefined
  readonly entries: readonly Entry[]

  private constructor(file: number, entries: Entry[]) {
    this.#file = file
    this.entries = entries
  }

  /**
   * @param writer digest of what has to have written it
   * @throws an error of the file system
   */
  static open(path: string, writer: Buffer): CacheFile | Fault {
    const file = openSync(path, 'r')
    const found = readIndex(file, writer)
    if (Array.isArray(found)) return new CacheFile(file, found)
    closeSync(file)
    return found
  }

  /** @returns the bytes of a result as they were written, or nothing when they are damaged */
  read({offset, length, check}: Entry): Buffer | undefined {
    const bytes = readAt(this.#file!, offset, length)
    return bytes.length === length && crc32(bytes) === check ? bytes : undefined
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file)
    this.#file = undefined
  }
}

function readIndex(file: number, writer: Buffer): Entry[] | Fault {
  const {size} = fstatSync(file)
  const head = readAt(file, 0, Math.min(size, headLength))
  if (!head.subarray(0, writerAt).equals(magic)) return size === 0 ? 'damaged' : 'no cache'
  if (head.length < headLength) return 'damaged'
  if (!head.subarray(writerAt, indexAt).equals(writer)) return 'other version'
  const [offset, count] = [head.readDoubleLE(indexAt), head.readDoubleLE(countAt)]
  if (offset + count * entryLength !== size) return 'damaged'
  const index = readAt(file, offset, count * entryLength)
  if (index.length !== count * entryLength || crc32(index) !== head.readUInt32LE(checkAt)) return 'damaged'
  return Array.from({length: count}, (_, at) => readEntry(index, at * entryLength))
}

/** @returns the head of a file, for `entries` that stand behind `offset` */
export function packHead(writer: Buffer, offset: number, index: Buffer): Buffer {
  const head = Buffer.alloc(headLength)
  magic.copy(head)
  writer.copy(head, writerAt)
  head.writeDoubleLE(offset, indexAt)
  head.writeDoubleLE(index.length / entryLength, countAt)
  head.writeUInt32LE(crc32(index), checkAt)
  return head
}

export function packIndex(entries: readonly Entry[]): Buffer {
  const index = Buffer.alloc(entries.length * entryLength)
  for (const [at, {name, key, offset, length, check, day}] of entries.entries()) {
    const start = at * entryLength
    index.write(name, start, 'latin1')
    index.write(key, start + digestLength, 'latin1')
    const rest = start + 2 * digestLength
    index.writeDoubleLE(offset, rest)
    index.writeDoubleLE(length, rest + 8)
    index.writeUInt32LE(check, rest + 16)
    index.writeUInt32LE(day, rest + 20)
  }
  return index
}

function readEntry(index: Buffer, start: number): Entry {
  const rest = start + 2 * digestLength
  return {
    name: index.toString('latin1', start, start + digestLength),
    key: index.toString('latin1', start + digestLength, rest),
    offset: index.readDoubleLE(rest),
    length: index.readDoubleLE(rest + 8),
    check: index.readUInt32LE(rest + 16),
    day: index.readUInt32LE(rest + 20)
  }
}

function readAt(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  let filled = 0
  while (filled < length) {
    const count = readSync(file, bytes, filled, length - filled, offset + filled)
    if (count === 0) break
    filled += count
  }
  return bytes.subarray(0, filled)
}
