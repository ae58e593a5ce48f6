/** Which lines recur across the files of a folder, as the menus, footers and teasers of a site do. */
import {dirname} from 'node:path'
import {groupBy} from '../language/group-by.js'
import {type CountTable, countIn, type Hash, hashText, LineCounts} from './line-counts.js'

/** Fewest files of a group whose common lines say something. */
const leastFiles = 5
/** Most files of a folder that are read to learn from. */
const sampleSize = 256

/** What a group's files have in common, for one of them: plain data that another thread can use. */
export interface Shared {
  table: CountTable
  group: string
  /** Whether the file itself was counted. */
  counted: boolean
}

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
    this.addHashed(group, path, hashLines(group, lines))
  }

  /** @param hashes of the file's lines, as `hashLines` gives them for this group */
  addHashed(group: string, path: string, hashes: Uint32Array): void {
    const {paths} = this.#open(group)
    if (paths.has(path)) return
    paths.add(path)
    this.#files++
    for (let at = 0; at < hashes.length; at += 2) {
      this.#hash[0] = hashes[at]
      this.#hash[1] = hashes[at + 1]
      this.#counts.add(this.#hash, this.#files)
    }
  }

  /** Copies what `others` needs into memory that threads share. Files that are added later are not in it. */
  share(): CountTable {
    return this.#counts.share()
  }

  /** @returns whether a file was counted in a group */
  counted(group: string, path: string): boolean {
    return this.#groups.get(group)?.paths.has(path) ?? false
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
    return count > 0 && this.counted(group, path) ? count - 1 : count
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
    const group = this.#groups.get(name) ?? {hash: hashGroup(name), paths: new Set<string>()}
    this.#groups.set(name, group)
    return group
  }
}

const hashGroup = (name: string): Hash => hashText(name, new Uint32Array(2), new Uint32Array(2))

/** @returns two words for each line that says something, for `addHashed` */
export function hashLines(group: string, lines: Iterable<string>): Uint32Array {
  const [seed, hash] = [hashGroup(group), new Uint32Array(2)]
  const hashes: number[] = []
  for (const line of lines) {
    const masked = mask(line)
    if (masked !== '') hashes.push(...hashText(masked, seed, hash))
  }
  return Uint32Array.from(hashes)
}

/** @returns what `others` says for the file, from shared memory */
export function copiesFrom({table, group, counted}: Shared): (line: string) => number {
  const [seed, hash] = [hashGroup(group), new Uint32Array(2)]
  return (line) => {
    const masked = mask(line)
    const count = masked === '' ? 0 : countIn(table, hashText(masked, seed, hash))
    return count > 0 && counted ? count - 1 : count
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
