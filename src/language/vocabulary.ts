/** The words that the tables know, by falling frequency, as numbers. */

import type {Container, Section} from './container.js'
import {openCount, packCounts} from './counts.js'
import {type Entries, findEntry, findSlot, slotsFor} from './entries.js'
import {packLengths, startsOf} from './rows.js'
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
  /** Natural logarithm of each count and one. */
  logCounts: Float32Array
  /** Sum of all counts. */
  total: number
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
  return openIndex(index, packCounts(counts), counts.length - rare)
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

export function openVocabulary(file: Container): Vocabulary {
  const [bytes, lengths, slots, counts, core] = ['words', 'starts', 'slots', 'counts', 'core'].map((name) => file.get(`vocabulary.${name}`))
  return openIndex(entriesOf(bytes as Uint8Array, startsOf(lengths!), slots as Uint16Array), counts as Uint16Array, core![0]!)
}

/** @param packed counts, see `counts.ts` */
function openIndex(index: Entries, packed: Uint16Array, core: number): Vocabulary {
  const {bytes, starts} = index
  const decoder = new TextDecoder()
  const decoded = specials.slice()
  const ended = new Uint8Array(packed.length).fill(unread)
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
  const counts = new Uint32Array(packed.length)
  const logCounts = new Float32Array(packed.length)
  let total = 0
  // One loop, since every start of the tool runs it.
  for (let id = 0; id < packed.length; id++) {
    const count = openCount(packed[id]!)
    counts[id] = count
    logCounts[id] = Math.log(count + 1)
    total += count
  }
  return {index, size: starts.length - 1, core, counts, logCounts, total, word, ending, find, id}
}

const endings = ['s', 'ed', 'ing', 'ly', 'er', 'or', 'est', 'ion', 'ment', 'al', 'ive', 'ous', 'ity', 'ness']
/** Stands for an ending that was not looked at yet. */
const unread = 255
