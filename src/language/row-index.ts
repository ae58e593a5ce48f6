/** A tab-separated table whose rows are looked up by keys. */
import {existsSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {openContainer, packContainer} from './container.js'
import {type Entries, findEntry, findSlot, slotsFor} from './entries.js'

/** Where the keys of a table stand in its bytes, rows counting from 1; the build stores it, so that no start has to make it. */
export interface Keys extends Pick<Entries, 'starts' | 'ends' | 'slots'> {
  /** For each row the next one with the same key, 0 where there is none; only the first stands in a slot. */
  next: Uint32Array
}

/**
 * @param bytes of a table in UTF-8; empty lines and lines that begin with `#` are comments
 * @param keyOf the key of a line, a part of it; a line without one is left out
 */
export function findKeys(bytes: Uint8Array, keyOf: (line: string) => string | undefined): Keys {
  const rows: {key: string; start: number}[] = []
  let start = 0
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    const key = line === '' || line.startsWith('#') ? undefined : keyOf(line)
    if (key !== undefined) rows.push({key, start: start + Buffer.byteLength(line.slice(0, line.indexOf(key)))})
    start += Buffer.byteLength(line) + 1
  }
  const keys: Keys = {
    starts: Uint32Array.from([0, ...rows.map(({start}) => start)]),
    ends: Uint32Array.from([0, ...rows.map(({key, start}) => start + Buffer.byteLength(key))]),
    next: new Uint32Array(rows.length + 1),
    slots: new Uint32Array(slotsFor(rows.length + 1))
  }
  // From the end, so that the rows of a key come in the order of the file.
  for (let row = rows.length; row > 0; row--) {
    const slot = findSlot({bytes, ...keys}, rows[row - 1]!.key)
    keys.next[row] = keys.slots[slot]!
    keys.slots[slot] = row
  }
  return keys
}

const mostMissed = 4096

/** Rows by key, each read only when it is asked for: a run meets few of the thousands of rows of a table. */
export class RowIndex<Value> {
  #bytes: Buffer
  #keys: Keys & Entries
  #make: (rows: string[][]) => Value
  /** By the first row of the key. */
  #known = new Map<number, Value>()
  /** Keys that were asked for in vain, the first ones, as most of a text's words are the commonest again and again. */
  #missed = new Set<string>()

  /** @param make what the rows of a key say; called once for each key */
  constructor(bytes: Buffer, keys: Keys, make: (rows: string[][]) => Value) {
    this.#bytes = bytes
    this.#keys = {...keys, bytes}
    this.#make = make
  }

  has(key: string): boolean {
    return findEntry(this.#keys, key) !== 0
  }

  /** @returns what the rows of a key say, undefined when there are none */
  get(key: string): Value | undefined {
    if (this.#missed.has(key)) return undefined
    const first = findEntry(this.#keys, key)
    if (first === 0) {
      if (this.#missed.size < mostMissed) this.#missed.add(key)
      return undefined
    }
    const known = this.#known.get(first)
    if (known !== undefined) return known
    const rows: string[][] = []
    for (let row = first; row !== 0; row = this.#keys.next[row]!) rows.push(this.#line(row).split('\t'))
    const made = this.#make(rows)
    this.#known.set(first, made)
    return made
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
  const keys = {starts: get('starts'), ends: get('ends'), next: get('next'), slots: get('slots')} as Keys
  return new RowIndex(bytes, keys, make)
}

/** @returns the file that `openRows` looks for, and its bytes */
export function packKeys(table: Table): [file: URL, bytes: Uint8Array] {
  return [keysFile(table), packContainer({...findKeys(readFileSync(table.url), table.keyOf)}, {})]
}
