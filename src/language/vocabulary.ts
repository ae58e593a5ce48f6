/** The words that the tables know, by falling frequency, as numbers. */
import type {Section} from './container.js'
import {openCount, packCounts} from './counts.js'
import {type Entries, findEntry, findSlot, slotsFor} from './entries.js'
import {packLengths, startsOf} from './rows.js'
import type {TableFile} from './table-file.js'
import type {Token} from './tokens.js'

/** Numbers that stand for no single word. */
export const unknownId = 0
export const numberId = 1
export const markId = 2
export const commaId = 3
const specials = ['<unknown>', '#', '<mark>', ',']

export interface Vocabulary {
  /** The words; those of the special numbers are empty. */
  index: Entries
  /** Count of all numbers in use, from 0 on. */
  size: number
  /** From here on words are rare: no pairs are known of them, and as context of others they read as the unknown word. */
  core: number
  /** Occurrences of each word in the training text. */
  counts: Uint32Array
  /** Sum of all counts. */
  total: number
  /** @returns the natural logarithm of a word's count and one */
  logCount: (id: number) => number
  /** @returns the normalised word of a number */
  word: (id: number) => string
  /** @returns a number for the ending of a word, which tells much of its part of speech */
  ending: (id: number) => number
  /** @returns the number of a normalised word, 0 when unknown */
  find: (word: string) => number
  /** @returns the number of a token of any kind */
  id: (token: Token) => number
}

/**
 * @param words normalised words by falling frequency, the rare ones behind the others; `counts` includes the four special numbers
 * @param rare how many of the words are rare
 */
export function makeVocabulary(words: readonly string[], counts: Uint32Array, rare = 0): Vocabulary {
  const bytes = new TextEncoder().encode(words.join(''))
  const starts = startsOf([...specials.map(() => 0), ...words.map((word) => Buffer.byteLength(word))])
  const index = entriesOf(bytes, starts, new Uint16Array(slotsFor(starts.length)))
  for (const [at, word] of words.entries()) index.slots[findSlot(index, word)] = specials.length + at
  const rounded = Uint32Array.from(packCounts(counts), openCount)
  return openIndex(index, {counts: rounded, total: rounded.reduce((sum, count) => sum + count, 0)}, counts.length - rare)
}

const entriesOf = (bytes: Uint8Array, starts: Uint32Array, slots: Uint16Array): Entries => ({
  bytes,
  starts,
  ends: starts.subarray(1),
  slots
})

export function packVocabulary({index, counts, core}: Vocabulary): Record<string, Section> {
  return {
    'vocabulary.words': index.bytes,
    'vocabulary.starts': packLengths(Uint32Array.from(index.ends, (end, id) => end - index.starts[id]!)),
    'vocabulary.slots': index.slots,
    'vocabulary.counts': packCounts(counts),
    'vocabulary.core': Uint16Array.of(core)
  }
}

export function openVocabulary(file: TableFile): Vocabulary {
  const index = entriesOf(
    file.get('vocabulary.words') as Uint8Array,
    file.startsOf('vocabulary.starts'),
    file.get('vocabulary.slots') as Uint16Array
  )
  return openIndex(index, file.countsOf('vocabulary.counts'), file.get('vocabulary.core')[0]!)
}

function openIndex(index: Entries, {counts, total}: Pick<Vocabulary, 'counts' | 'total'>, core: number): Vocabulary {
  const {bytes, starts} = index
  const decoder = new TextDecoder()
  const decoded = specials.slice()
  const ended = new Uint8Array(counts.length).fill(unread)
  const logs = new Float32Array(counts.length)
  const word = (id: number) => {
    decoded[id] ??= decoder.decode(bytes.subarray(starts[id], starts[id + 1]))
    return decoded[id]
  }
  const ending = (id: number) => {
    if (ended[id] === unread) ended[id] = endings.findLastIndex((one) => word(id).endsWith(one)) + 1
    return ended[id]!
  }
  const find = (word: string) => findEntry(index, word)
  const other = {number: numberId, comma: commaId, mark: markId}
  const id = (token: Token) => (token.kind === 'word' ? find(token.norm) : other[token.kind])
  // Each is computed when it is first asked for, since every start would do it for all.
  const logCount = (id: number) => {
    if (logs[id] === 0) logs[id] = Math.log(counts[id]! + 1)
    return logs[id]!
  }
  return {index, size: starts.length - 1, core, counts, total, logCount, word, ending, find, id}
}

const endings = ['s', 'ed', 'ing', 'ly', 'er', 'or', 'est', 'ion', 'ment', 'al', 'ive', 'ous', 'ity', 'ness']
/** Stands for an ending that was not looked at yet. */
const unread = 255
