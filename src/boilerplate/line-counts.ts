/** In how many files each of many lines stands, by hash, in bounded memory. */

/** As much as a byte holds. */
const highestCount = 255
const firstSlots = 1024

/** Two words of 32 bits. */
export type Hash = Uint32Array

/** Counts to look up in, with open addressing: hashes in pairs of words, and a count for each; 0 is an empty slot. */
export interface CountTable {
  hashes: Uint32Array
  counts: Uint8Array
}

/**
 * Counts by hash: a table with open addressing and linear probing, at most half full. It is kept small by adaptive
 * sampling (Wegman; Flajolet, On adaptive sampling, 1990): the hashes below a threshold stay, and the threshold
 * halves whenever too many do. It ends at the same value for any order, and what is below it at the end always was.
 */
export class LineCounts {
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

  /** @returns a copy in memory that threads share */
  share(): CountTable {
    const hashes = new Uint32Array(new SharedArrayBuffer(this.#hashes.byteLength))
    const counts = new Uint8Array(new SharedArrayBuffer(this.#counts.byteLength))
    hashes.set(this.#hashes)
    counts.set(this.#counts)
    return {hashes, counts}
  }

  #find(first: number, second: number): number {
    return findSlot(this.#hashes, this.#counts, first, second)
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

/** @returns the slot of a hash, or the empty one where it would stand */
function findSlot(hashes: Uint32Array, counts: Uint8Array, first: number, second: number): number {
  const last = counts.length - 1
  // The first word is small in all that stay, so that the second one spreads them.
  let slot = second & last
  while (counts[slot] > 0 && (hashes[2 * slot] !== first || hashes[2 * slot + 1] !== second)) slot = (slot + 1) & last
  return slot
}

/** @returns the count of a hash, or 0 */
export function countIn({hashes, counts}: CountTable, hash: Hash): number {
  return counts[findSlot(hashes, counts, hash[0], hash[1])]
}

/**
 * MurmurHash3_x86_32, a UTF-16 unit as a block, and FNV-1a with Murmur's finaliser, side by side. Both are in the
 * public domain: Austin Appleby's (https://github.com/aappleby/smhasher), and Fowler, Noll and Vo's (RFC 9923).
 *
 * @param seed the hash of what stands before the text
 * @param into gets the hash, and is returned
 */
export function hashText(text: string, seed: Hash, into: Hash): Hash {
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
