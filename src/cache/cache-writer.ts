/** Writes a cache file beside the old one, which it replaces in the end. */
import {randomUUID} from 'node:crypto'
import {closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync} from 'node:fs'
import {dirname} from 'node:path'
import {crc32} from 'node:zlib'
import {type CacheFile, type Entry, headLength, packHead, packIndex} from './cache-file.js'

/** All methods throw errors of the file system. */
export class CacheWriter {
  #path: string
  #self: Buffer
  #temporary: string
  #file: number | undefined
  #offset = headLength
  #entries = new Map<string, Entry>()

  /** @param self digest of what writes; nothing is written before there is something to keep */
  constructor(path: string, self: Buffer) {
    this.#path = path
    this.#self = self
    // Other runs, also on other machines, may write the same cache.
    this.#temporary = `${path}.${randomUUID()}`
  }

  get empty(): boolean {
    return this.#entries.size === 0
  }

  add(entry: Pick<Entry, 'name' | 'key' | 'day'>, bytes: Buffer): void {
    const file = this.#open()
    writeWhole(file, bytes, this.#offset)
    this.#entries.set(entry.name, {...entry, offset: this.#offset, length: bytes.length, check: crc32(bytes)})
    this.#offset += bytes.length
  }

  /**
   * Replaces the file.
   *
   * @param old whose results are taken over, but for those that there are new ones of; is closed
   * @param since day; results that were last of use before it go
   */
  end(old: CacheFile | undefined, since: number): void {
    for (const entry of old?.entries ?? []) {
      if (entry.day < since || this.#entries.has(entry.name)) continue
      const bytes = old!.read(entry)
      if (bytes) this.add(entry, bytes)
    }
    old?.close()
    const file = this.#open()
    const index = packIndex([...this.#entries.values()])
    writeWhole(file, index, this.#offset)
    writeWhole(file, packHead(this.#self, this.#offset, index), 0)
    // Before it is closed, for who fails after it would not know of the temporary file.
    renameSync(this.#temporary, this.#path)
    closeSync(file)
    this.#file = undefined
  }

  /** Leaves the file as it was. */
  abandon(): void {
    if (this.#file === undefined) return
    closeSync(this.#file)
    this.#file = undefined
    rmSync(this.#temporary, {force: true})
  }

  #open(): number {
    if (this.#file === undefined) {
      mkdirSync(dirname(this.#path), {recursive: true})
      this.#file = openSync(this.#temporary, 'wx')
    }
    return this.#file
  }
}

/** A full disk may take a part. */
function writeWhole(file: number, bytes: Buffer, offset: number): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written, bytes.length - written, offset + written)
}
