/**
 * Scraped articles made of the sentences and the boilerplate of the fixtures. No two are the same: sentences are drawn anew, names
 * and numbers are the page's own, and now and then a word gives way to another. Lines of boilerplate recur, as on real sites.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {Random} from '../train/random.js'

interface Labels {
  lines: string[]
  humanLines: string[]
}

/** What a made page is put together from. */
interface Pool {
  headlines: string[]
  /** Of each article, by people and as spinners left them. */
  sentences: Record<'human' | 'spun', string[][]>
  before: string[]
  after: string[]
  names: string[]
  /** Words by their last letters, so that one can stand for another. */
  words: Map<string, string[]>
}

export interface Page {
  headline: string
  paragraphs: string[]
  before: string[]
  after: string[]
}

const fixtures = 'fixtures/rewrites/'
const ending = (word: string) => word.slice(-3)
const name = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}/gu
const longWord = /(?<![\p{L}'’-])\p{Ll}{6,}(?![\p{L}'’-])/gu

function readPool(): Pool {
  const pool: Pool = {headlines: [], sentences: {human: [], spun: []}, before: [], after: [], names: [], words: new Map()}
  for (const file of readdirSync(fixtures)
    .filter((one) => one.endsWith('.json'))
    .sort()) {
    const {lines, humanLines} = JSON.parse(readFileSync(fixtures + file, 'utf8')) as Labels
    for (const [hand, marks] of [
      ['human', humanLines],
      ['spun', lines]
    ] as const) {
      const texts = readFileSync(fixtures + file.replace('.json', `.${hand}.txt`), 'utf8').split('\n')
      const first = marks.indexOf('keep')
      pool.headlines.push(texts[first]!)
      const sentences: string[] = []
      pool.sentences[hand].push(sentences)
      for (const [at, text] of texts.entries()) {
        if (marks[at] === 'keep' && at > first) sentences.push(...text.split(/(?<=[.?!][”"]?) (?=[\p{Lu}“"])/u))
        else if (marks[at] === 'drop') pool[at < first ? 'before' : 'after'].push(text)
      }
    }
  }
  const all = pool.sentences.human.flat().join(' ')
  pool.names = [...new Set(all.match(name))]
  for (const word of new Set(all.match(longWord))) pool.words.set(ending(word), [...(pool.words.get(ending(word)) ?? []), word])
  return pool
}

let shared: Pool | undefined

export class PageMaker {
  #random: Random
  #pool: Pool

  /** @param seed the same pages come of the same seed */
  constructor(seed: number) {
    this.#random = new Random(seed)
    shared ??= readPool()
    this.#pool = shared
  }

  /** @returns a page of some kilobytes, nearly half of it boilerplate, its sentences from two articles; one in eight was rewritten */
  page(): Page {
    const {headlines, sentences, before, after} = this.#pool
    const own = new Map<string, string>()
    const draw = (list: readonly string[], count: number) => this.#times(count, () => this.#vary(this.#one(list), own))
    const hand = this.#random.below(8) === 0 ? 'spun' : 'human'
    const body = [...this.#one(sentences[hand]), ...this.#one(sentences[hand])]
    const length = 6 + this.#random.below(24)
    return {
      headline: draw(headlines, 1)[0]!,
      paragraphs: this.#times(length, () => draw(body, 1 + this.#random.below(4)).join(' ')),
      before: draw(before, 5 + this.#random.below(35)),
      after: draw(after, 20 + this.#random.below(70))
    }
  }

  /** @returns a page as a scraper leaves it */
  text({headline, paragraphs, before, after} = this.page()): string {
    return `${[...before, headline, '', ...paragraphs, '', ...after].join('\n')}\n`
  }

  /** @returns a whole number below `limit` */
  below(limit: number): number {
    return this.#random.below(limit)
  }

  #one<Item>(list: readonly Item[]): Item {
    return list[this.#random.below(list.length)]!
  }

  #times<Item>(count: number, make: () => Item): Item[] {
    return Array.from({length: count}, make)
  }

  /** @param own the page's names, so that a person is called the same all along */
  #vary(text: string, own: Map<string, string>): string {
    const {names, words} = this.#pool
    return text
      .replace(name, (one) => {
        if (!own.has(one)) own.set(one, this.#random.below(3) === 0 ? one : this.#one(names))
        return own.get(one)!
      })
      .replace(/\d/g, () => String(1 + this.#random.below(9)))
      .replace(longWord, (one) => (this.#random.below(200) === 0 ? this.#one(words.get(ending(one)) ?? [one]) : one))
  }
}
