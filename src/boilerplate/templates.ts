/** Which lines recur across the files of a folder, as the menus, footers and teasers of a site do. */
import {dirname} from 'node:path'
import {groupBy} from '../rewrite/group-by.js'
import {type Hash, hashText, LineCounts} from './line-counts.js'

/** Fewest files of a group whose common lines say something. */
const leastFiles = 5
/** Most files of a folder that are read to learn from. */
const sampleSize = 256

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
