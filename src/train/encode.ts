/** Turns training text into one long array of word numbers, and counts the words on the way. */
import {tokenise} from '../language/tokens.js'
import {commaId, makeVocabulary, markId, numberId, unknownId, type Vocabulary} from '../language/vocabulary.js'
import type {Source} from './corpus.js'

/** A word with how often it was seen. */
export type Counted = readonly [string, number]

export interface EncodedText {
  vocabulary: Vocabulary
  /** The words that it lacks, by falling frequency, and how often each was seen. */
  others: Counted[]
  /** Where these stand in `ids`, and which each is. */
  unknown: {places: Uint32Array; others: Uint32Array}
  /** Word numbers; a mark stands before and after each paragraph. */
  ids: Uint16Array
  /** Where each article begins in `ids`, and the end of the last. */
  articles: number[]
  /** Words read, numbers and marks not counted, by source. */
  words: Record<string, number>
}

/** Grows by doubling, as the length of the text is not known before it is read. */
class Growing {
  array = new Uint32Array(1 << 20)
  length = 0
  push(value: number): void {
    if (this.length === this.array.length) {
      const larger = new Uint32Array(2 * this.length)
      larger.set(this.array)
      this.array = larger
    }
    this.array[this.length++] = value
  }
  /** @returns what was pushed */
  taken(): Uint32Array {
    return this.array.slice(0, this.length)
  }
}

/**
 * @param sources where to read
 * @param size how many words to keep in the vocabulary, at most 65,000
 * @param log told about each source when it is done
 */
export function encode(sources: readonly Source[], size: number, log: (line: string) => void): EncodedText {
  const provisional = new Map<string, number>()
  const raw = new Growing()
  const articles: number[] = []
  const words: Record<string, number> = {}
  for (const source of sources) {
    const before = raw.length
    let count = 0
    for (const article of source.articles()) {
      articles.push(raw.length)
      for (const paragraph of article) count += encodeParagraph(paragraph, provisional, raw)
    }
    words[source.name] = count
    log(`${source.name}: ${count} words, ${raw.length - before} tokens`)
  }
  articles.push(raw.length)
  return {...renumber(raw, [...provisional.keys()], size), articles, words}
}

function encodeParagraph(text: string, provisional: Map<string, number>, raw: Growing): number {
  let count = 0
  raw.push(markId)
  for (const token of tokenise(text)) {
    if (token.kind === 'word') {
      const id = provisional.get(token.norm) ?? provisional.size + commaId + 1
      provisional.set(token.norm, id)
      raw.push(id)
      count++
    } else raw.push(token.kind === 'number' ? numberId : token.kind === 'comma' ? commaId : markId)
  }
  raw.push(markId)
  return count
}

function renumber(raw: Growing, names: string[], size: number): Pick<EncodedText, 'vocabulary' | 'others' | 'unknown' | 'ids'> {
  const first = commaId + 1
  const counts = new Uint32Array(first + names.length)
  for (let at = 0; at < raw.length; at++) counts[raw.array[at]!]!++
  const sorted = names.map((_, index) => index + first).sort((a, b) => counts[b]! - counts[a]! || a - b)
  const order = sorted.slice(0, size)
  const target = new Uint16Array(counts.length).fill(unknownId)
  for (let id = 0; id < first; id++) target[id] = id
  for (const [index, id] of order.entries()) target[id] = first + index
  const lacking = sorted.slice(size)
  const rankOf = new Uint32Array(counts.length)
  for (const [rank, id] of lacking.entries()) rankOf[id] = rank
  const ids = new Uint16Array(raw.length)
  const kept = new Uint32Array(first + order.length)
  const [places, others] = [new Growing(), new Growing()]
  for (let at = 0; at < raw.length; at++) {
    const id = target[raw.array[at]!]!
    ids[at] = id
    kept[id]!++
    if (id !== unknownId) continue
    places.push(at)
    others.push(rankOf[raw.array[at]!]!)
  }
  return {
    vocabulary: makeVocabulary(
      order.map((id) => names[id - first]!),
      kept
    ),
    others: lacking.map((id) => [names[id - first]!, counts[id]!]),
    unknown: {places: places.taken(), others: others.taken()},
    ids
  }
}
