/** A tab-separated table whose rows are looked up by keys. */
import {existsSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {equals, hashOf, slotsFor, toBytes} from './byte-hash.js'
import {openContainer, packContainer} from './container.js'

/** Where the keys of a table stand in its bytes; the build stores it, so that no start has to make it. */
export interface Keys {
  /** Where the key of each row begins, and how long it is, in bytes. */
  starts: Uint32Array
  lengths: Uint16Array
  /** For each row the next one with the same key, 0 where there is none; rows count from 1. */
  next: Uint32Array
  /** First row of the key with such a hash, or of one behind it: open addressing. */
  slots: Uint32Array
}

/**
 * @param bytes of a table in UTF-8; empty lines and lines that begin with `#` are comments
 * @param keyOf the key of a line, a part of it; a line without one is left out
 */
export function findKeys(bytes: Uint8Array, keyOf: (line: string) => string | undefined): Keys {
  const keys: {start: number; length: number}[] = []
  let start = 0
  for (const line of Buffer.from(bytes).toString('utf8').split('\n')) {
    const key = line === '' || line.startsWith('#') ? undefined : keyOf(line)
    if (key !== undefined) {
      const before = line.slice(0, line.indexOf(key))
      keys.push({start: start + Buffer.byteLength(before), length: Buffer.byteLength(key)})
    }
    start += Buffer.byteLength(line) + 1
  }
  const found: Keys = {
    starts: Uint32Array.from([0, ...keys.map(({start}) => start)]),
    lengths: Uint16Array.from([0, ...keys.map(({length}) => length)]),
    next: new Uint32Array(keys.length + 1),
    slots: new Uint32Array(slotsFor(keys.length))
  }
  // From the end, so that the rows of a key come in the order of the file.
  for (let row = keys.length; row > 0; row--) {
    const {start, length} = keys[row - 1]!
    const slot = slotOf(found, bytes, bytes.subarray(start, start + length))
    found.next[row] = found.slots[slot]!
    found.slots[slot] = row
  }
  return found
}

/** @returns the slot of a key, or the empty one where it would stand */
function slotOf({starts, lengths, slots}: Keys, bytes: Uint8Array, key: Uint8Array): number {
  const last = slots.length - 1
  let slot = hashOf(key, 0, key.length) & last
  for (let row = slots[slot]!; row !== 0; row = slots[slot]!) {
    if (equals(bytes, starts[row]!, starts[row]! + lengths[row]!, key)) break
    slot = (slot + 1) & last
  }
  return slot
}

/** Rows by key, each read only when it is asked for: a run meets few of the thousands of rows of a table. */
export class RowIndex<Value> {
  #bytes: Buffer
  #keys: Keys
  #make: (rows: string[][]) => Value
  #known = new Map<string, Value>()

  /** @param make what the rows of a key say; called once for each key */
  constructor(bytes: Uint8Array, keys: Keys, make: (rows: string[][]) => Value) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    this.#keys = keys
    this.#make = make
  }

  has(key: string): boolean {
    return this.#first(key) !== 0
  }

  /** @returns what the rows of a key say, undefined when there are none */
  get(key: string): Value | undefined {
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const first = this.#first(key)
    if (first === 0) return undefined
    const rows: string[][] = []
    for (let row = first; row !== 0; row = this.#keys.next[row]!) rows.push(this.#line(row).split('\t'))
    const made = this.#make(rows)
    this.#known.set(key, made)
    return made
  }

  /** @returns the first row of a key, 0 when there is none */
  #first(key: string): number {
    return this.#keys.slots[slotOf(this.#keys, this.#bytes, toBytes(key))]!
  }

  #line(row: number): string {
    const at = this.#keys.starts[row]!
    const end = this.#bytes.indexOf(10, at)
    return this.#bytes.toString('utf8', at === 0 ? 0 : this.#bytes.lastIndexOf(10, at - 1) + 1, end < 0 ? this.#bytes.length : end)
  }
}

/** A table on disk. */
export interface Table {
  url: URL
  /** Names the file of the keys, beside the table; a table can have several. */
  by: string
  keyOf: (line: string) => string | undefined
}

const keysFile = ({url, by}: Table) => new URL(`${url.href}.${by}`)

/**
 * Reads a table with the keys that the build stored; makes them where the code runs as it was written.
 *
 * @param make what the rows of a key say
 */
export function openRows<Value>(table: Table, make: (rows: string[][]) => Value, bytes = readFileSync(table.url)): RowIndex<Value> {
  const file = keysFile(table)
  if (!existsSync(file)) return new RowIndex(bytes, findKeys(bytes, table.keyOf), make)
  const {get} = openContainer(readFileSync(file), fileURLToPath(file))
  const keys = {starts: get('starts'), lengths: get('lengths'), next: get('next'), slots: get('slots')} as Keys
  return new RowIndex(bytes, keys, make)
}

/** @returns the file that `openRows` looks for, and its bytes */
export function packKeys(table: Table): [file: URL, bytes: Uint8Array] {
  return [keysFile(table), packContainer({...findKeys(readFileSync(table.url), table.keyOf)}, {})]
}
