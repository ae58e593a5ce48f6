/** Reads training text: folders of `.txt` and `.txt.xz`, one paragraph per line, a blank line between articles. */
import {execFileSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import type {Random} from './random.js'

export interface Source {
  /** The file's name without its endings. */
  name: string
  /** The articles that are counted, each a list of paragraphs. */
  articles: () => Generator<string[]>
  /**
   * The articles that are set aside to train the judgement. Words that a table has seen in their very place look
   * more fitting than any other text will.
   */
  aside: () => Generator<string[]>
}

/** One article in so many is set aside. */
const asideEvery = 12

/**
 * @param folders read in order, files in the order of their names, not recursive
 * @param without names of sources to leave out
 */
export function openCorpus(folders: readonly string[], without: ReadonlySet<string>): Source[] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.txt(\.xz)?$/.test(name))
      .sort()
      .map((name) => join(folder, name))
  )
  return files
    .map((file) => ({
      name: basename(file).replace(/\.txt(\.xz)?$/, ''),
      articles: () => select(file, (index) => index % asideEvery !== 0),
      aside: () => select(file, (index) => index % asideEvery === 0)
    }))
    .filter((source) => !without.has(source.name))
}

function* select(file: string, chosen: (index: number) => boolean): Generator<string[]> {
  let index = 0
  for (const article of readArticles(file)) if (chosen(index++)) yield article
}

function* readArticles(file: string): Generator<string[]> {
  // `xz` is on every Linux and macOS machine that builds software; Node has no decoder of its own.
  const bytes = file.endsWith('.xz') ? execFileSync('xz', ['-dc', file], {maxBuffer: 2 ** 31, encoding: 'buffer'}) : readFileSync(file)
  let paragraphs: string[] = []
  for (const line of lines(bytes)) {
    if (line !== '') paragraphs.push(line)
    else if (paragraphs.length > 0) {
      yield paragraphs
      paragraphs = []
    }
  }
  if (paragraphs.length > 0) yield paragraphs
}

/** Line by line from the bytes, because a whole source can be longer than the longest string. */
function* lines(bytes: Buffer): Generator<string> {
  let start = 0
  while (start < bytes.length) {
    const found = bytes.indexOf(10, start)
    const end = found < 0 ? bytes.length : found
    yield bytes.toString('utf8', start, end).trim()
    start = end + 1
  }
}

/** Letters of an article that is long enough to learn from, about 120 words. */
const leastLength = 720

/** A fair sample of the long enough articles that a source has set aside (Vitter's algorithm R). */
export function sampleArticles(source: Source, size: number, random: Random): string[][] {
  const kept: string[][] = []
  let seen = 0
  for (const article of source.aside()) {
    if (article.reduce((sum, text) => sum + text.length, 0) < leastLength) continue
    const at = seen++ < size ? kept.length : random.below(seen)
    if (at < size) kept[at] = article
  }
  return kept
}
