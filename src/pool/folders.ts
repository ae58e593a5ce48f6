/** What the files of each folder have in common, learned when the first of them is come to. */
import {readFileSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {dirname, extname} from 'node:path'
import {type Shared, Templates} from '../boilerplate/templates.js'
import {groupBy} from '../language/group-by.js'
import {sha256} from '../report/sha256.js'
import type {Crew} from './crew.js'
import {inOrder} from './in-order.js'

interface Learned {
  /** Missing where too few files could be understood. */
  table?: Shared['table']
  counted: Set<string>
  /** Of the content of the files that were read. */
  digest: string
}

/** Bytes that the tables of several folders may take together; then the oldest goes, and is learned again if needed. */
const largest = 64 * 2 ** 20
/** Bytes of files that are held at a time. */
const largestHeld = 32 * 2 ** 20

export class Folders {
  #samples: Map<string, string[]>
  #crew: Crew
  #learned = new Map<string, {learning: Promise<Learned>; bytes: number}>()
  #digests = new Map<string, string>()
  #held = 0

  /** @param paths whole paths of the files to learn from, as `Templates.choose` gives them */
  constructor(paths: readonly string[], crew: Crew) {
    this.#samples = groupBy(paths, (path) => dirname(path))
    this.#crew = crew
  }

  /**
   * Learns the folder, if that has not been done.
   *
   * @param path whole path of a file
   * @returns nothing where there is nothing to learn from
   */
  async sharedBy(path: string): Promise<Shared | undefined> {
    const folder = dirname(path)
    const paths = this.#samples.get(folder)
    if (!paths) return undefined
    const known = this.#learned.get(folder)
    const entry = known ?? {learning: this.#learn(folder, paths), bytes: 0}
    // The last one used stands last.
    this.#learned.delete(folder)
    this.#learned.set(folder, entry)
    const {table, counted} = await entry.learning
    if (!known && table) this.#makeRoom(entry, table.hashes.byteLength + table.counts.byteLength)
    return table && {table, group: folder, counted: counted.has(path)}
  }

  /** @returns changes when `sharedBy` may say something else of the file; is had without learning */
  async digestFor(path: string): Promise<string> {
    const folder = dirname(path)
    const paths = this.#samples.get(folder)
    if (!paths) return ''
    const digest = (await this.#learned.get(folder)?.learning)?.digest ?? this.#digests.get(folder) ?? this.#digest(folder, paths)
    return `${digest} ${paths.includes(path)}`
  }

  async #learn(folder: string, paths: readonly string[]): Promise<Learned> {
    const templates = new Templates()
    const digest = new ContentDigest()
    const start = async ({path, bytes}: Sample) => {
      digest.add(path, bytes)
      return {path, hashes: await this.#crew.do({kind: 'learn', path, bytes, group: folder})}
    }
    const options = {room: () => this.#crew.room, size: ({bytes}: Sample) => bytes.length, largest: largestHeld}
    for await (const {path, hashes} of inOrder(readAll(paths), start, options)) if (hashes) templates.addHashed(folder, path, hashes)
    const counted = new Set(paths.filter((path) => templates.counted(folder, path)))
    return {...(templates.known(folder) && {table: templates.share()}), counted, digest: digest.end()}
  }

  /** Reads without waiting for others, which takes half the time; there are not many. */
  #digest(folder: string, paths: readonly string[]): string {
    const content = new ContentDigest()
    for (const path of paths) {
      try {
        content.add(path, readFileSync(path))
      } catch {
        // As in `readAll`.
      }
    }
    const digest = content.end()
    this.#digests.set(folder, digest)
    return digest
  }

  #makeRoom(entry: {bytes: number}, bytes: number): void {
    entry.bytes = bytes
    this.#held += bytes
    for (const [folder, other] of this.#learned) {
      if (this.#held <= largest) return
      if (other === entry || other.bytes === 0) continue
      this.#learned.delete(folder)
      this.#held -= other.bytes
    }
  }
}

interface Sample {
  path: string
  bytes: Buffer
}

/** A file that cannot be read teaches nothing; the run itself will say why. */
async function* readAll(paths: readonly string[]): AsyncGenerator<Sample> {
  for (const path of paths) {
    const bytes = await readFile(path).catch(() => undefined)
    if (bytes) yield {path, bytes}
  }
}

/** Of some files in any order, by what they hold and how they are read. */
class ContentDigest {
  #each: string[] = []

  add(path: string, bytes: Uint8Array): void {
    this.#each.push(sha256().update(bytes).digest('base64') + extname(path))
  }

  end(): string {
    return sha256().update(this.#each.sort().join()).digest('base64')
  }
}
