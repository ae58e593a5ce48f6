/** Which lines recur across the files of a folder, as the menus, footers and teasers of a site do. */
import {dirname} from 'node:path'
import {groupBy} from '../rewrite/group-by.js'

/** Fewest files of a group whose common lines say something. */
const leastFiles = 5
/** Most files of a folder that are read to learn from. */
const sampleSize = 256
/** As much as a byte holds. */
const highestCount = 255
const firstSlots = 1024

/** Two words of 32 bits. */
type Hash = Uint32Array

interface Group {
  hash: Hash
  /** Of the files that were counted. */
  paths: Set<string>
}

/**
 * Counts in how many files of a group each line stands, with its numbers masked. A group is a folder, as `dirname`
 * gives it. The counts do not depend on the order of the files.
 *
 * Memory is bounded. When there are more distinct lines than `capacity`, half of all possible lines, then a quarter
 * and so on, stay by their hash, with exact counts. The others count 0 wherever they stand: a recurring line among
 * them looks like one that does not recur, but no line looks more frequent than it is.
 */
export class Templates {
  #groups = new Map<string, Group>()
  #counts: LineCounts
  #files = 0
  /** Of the line at hand; one for all lines saves an allocation for each. */
  #hash: Hash = new Uint32Array(2)

  /** @param capacity most distinct lines that are kept, over all groups */
  constructor(capacity = 2 ** 21) {
    this.#counts = new LineCounts(capacity)
  }

  /**
   * @param paths each once
   * @returns the files to read and `add`, in the order given: at most 256 of a folder, the same for any order, and
   *   none of a folder with fewer than five
   */
  static choose(paths: readonly string[]): string[] {
    const folders = [...groupBy(paths, (path) => dirname(path)).values()]
    const chosen = new Set(folders.filter(({length}) => length >= leastFiles).flatMap(sample))
    return paths.filter((path) => chosen.has(path))
  }

  /** Counts the lines of a file, each once. A path that the group has already is not counted again. */
  add(group: string, path: string, lines: Iterable<string>): void {
    const {hash, paths} = this.#open(group)
    if (paths.has(path)) return
    paths.add(path)
    this.#files++
    for (const line of lines) {
      const masked = mask(line)
      if (masked !== '') this.#counts.add(hashText(masked, hash, this.#hash), this.#files)
    }
  }

  /** @returns the number of counted files of the group that have the line; 255 is that many or more */
  count(group: string, line: string): number {
    const hash = this.#groups.get(group)?.hash
    const masked = mask(line)
    return hash && masked !== '' ? this.#counts.get(hashText(masked, hash, this.#hash)) : 0
  }

  /**
   * @param line one of the file at this path
   * @returns the number of counted files of the group, besides this one, that have the line; 254 is that many or more
   */
  others(group: string, path: string, line: string): number {
    const count = this.count(group, line)
    return count > 0 && this.#groups.get(group)!.paths.has(path) ? count - 1 : count
  }

  /** @returns the number of counted files of the group */
  files(group: string): number {
    return this.#groups.get(group)?.paths.size ?? 0
  }

  /** @returns whether enough files of the group were counted for the counts to say something */
  known(group: string): boolean {
    return this.files(group) >= leastFiles
  }

  #open(name: string): Group {
    const group = this.#groups.get(name) ?? {hash: hashText(name, new Uint32Array(2), new Uint32Array(2)), paths: new Set<string>()}
    this.#groups.set(name, group)
    return group
  }
}

/** @returns the paths with the smallest hashes: as good as random, and the same each time */
function sample(paths: readonly string[]): readonly string[] {
  if (paths.length <= sampleSize) return paths
  const [seed, hash] = [new Uint32Array(2), new Uint32Array(2)]
  const ranked = paths.map((path) => {
    hashText(path, seed, hash)
    return {path, rank: hash[0] * 2 ** 21 + (hash[1] >>> 11)}
  })
  ranked.sort((a, b) => a.rank - b.rank)
  return ranked.slice(0, sampleSize).map(({path}) => path)
}

/**
 * Counts by hash: a table with open addressing and linear probing, at most half full. It is kept small by adaptive
 * sampling (Wegman; Flajolet, On adaptive sampling, 1990): the hashes below a threshold stay, and the threshold
 * halves whenever too many do. It ends at the same value for any order, and what is below it at the end always was.
 */
class LineCounts {
  #capacity: number
  #hashes = new Uint32Array(2 * firstSlots)
  /** 0 is an empty slot. */
  #counts = new Uint8Array(firstSlots)
  /** The last file that had the line, so that a file counts once. */
  #files = new Uint32Array(firstSlots)
  #size = 0
  /** The first word of each hash is below. */
  #threshold = 2 ** 32

  constructor(capacity: number) {
    this.#capacity = capacity
  }

  /** @param file a number from 1 up; the lines of a file come one after the other */
  add(hash: Hash, file: number): void {
    if (hash[0] >= this.#threshold) return
    const slot = this.#find(hash[0], hash[1])
    if (this.#files[slot] === file) return
    this.#files[slot] = file
    if (this.#counts[slot] > 0) this.#counts[slot] = Math.min(this.#counts[slot] + 1, highestCount)
    else {
      this.#put(slot, hash[0], hash[1], 1, file)
      this.#makeRoom()
    }
  }

  get(hash: Hash): number {
    return this.#counts[this.#find(hash[0], hash[1])]
  }

  /** @returns the slot of a hash, or the empty one where it would stand */
  #find(first: number, second: number): number {
    const last = this.#counts.length - 1
    // The first word is small in all that stay, so that the second one spreads them.
    let slot = second & last
    while (this.#counts[slot] > 0 && (this.#hashes[2 * slot] !== first || this.#hashes[2 * slot + 1] !== second)) slot = (slot + 1) & last
    return slot
  }

  #put(slot: number, first: number, second: number, count: number, file: number): void {
    this.#hashes[2 * slot] = first
    this.#hashes[2 * slot + 1] = second
    this.#counts[slot] = count
    this.#files[slot] = file
    this.#size++
  }

  #makeRoom(): void {
    while (this.#size > this.#capacity) {
      this.#threshold /= 2
      this.#rebuild(this.#counts.length)
    }
    if (2 * this.#size > this.#counts.length) this.#rebuild(2 * this.#counts.length)
  }

  /** Moves what is below the threshold to a table of so many slots, a power of two. */
  #rebuild(slots: number): void {
    const [hashes, counts, files] = [this.#hashes, this.#counts, this.#files]
    this.#hashes = new Uint32Array(2 * slots)
    this.#counts = new Uint8Array(slots)
    this.#files = new Uint32Array(slots)
    this.#size = 0
    for (let from = 0; from < counts.length; from++) {
      const [first, second] = [hashes[2 * from], hashes[2 * from + 1]]
      if (counts[from] > 0 && first < this.#threshold) this.#put(this.#find(first, second), first, second, counts[from], files[from])
    }
  }
}

/** What stands before the first letter or digit and behind the last. The look-behind keeps long runs of marks from taking quadratic time. */
const ends = /^[^\p{L}\p{N}]+|(?<=[\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}]+$/gu

/** @returns what a line has in common with those that differ in numbers, case, spaces, bullets and end marks; maybe nothing */
function mask(line: string): string {
  return line
    .replace(ends, '')
    .toLowerCase()
    .replace(/\p{Nd}+/gu, '#')
    .replace(/\s+/g, ' ')
}

/**
 * MurmurHash3_x86_32, a UTF-16 unit as a block, and FNV-1a with Murmur's finaliser, side by side. Both are in the
 * public domain: Austin Appleby's (https://github.com/aappleby/smhasher), and Fowler, Noll and Vo's (RFC 9923).
 *
 * @param seed the hash of what stands before the text
 * @param into gets the hash, and is returned
 */
function hashText(text: string, seed: Hash, into: Hash): Hash {
  let murmur = seed[0] | 0
  let fnv = seed[1] ^ 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const mixed = Math.imul(unit, 0xcc9e2d51)
    murmur ^= Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593)
    murmur = Math.imul((murmur << 13) | (murmur >>> 19), 5) + 0xe6546b64
    fnv = Math.imul(fnv ^ unit, 0x01000193)
  }
  into[0] = finalise(murmur ^ text.length)
  into[1] = finalise(fnv)
  return into
}

function finalise(word: number): number {
  let hash = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
