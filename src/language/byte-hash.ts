/** Hashes of short strings in UTF-8, by which tables that are read as bytes are searched. */

const scratch = new Uint8Array(64)
const encoder = new TextEncoder()

/** @returns the bytes of a word in UTF-8; a view that the next call overwrites */
export function toBytes(word: string): Uint8Array {
  if (word.length > scratch.length) return encoder.encode(word)
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code > 127) return encoder.encode(word)
    scratch[at] = code
  }
  return scratch.subarray(0, word.length)
}

/** FNV-1a (Fowler, Noll and Vo), whose low bits are mixed once more. */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
  return hash ^ (hash >>> 15)
}

/** @returns whether a part of some bytes is the key */
export function equals(bytes: Uint8Array, start: number, end: number, key: Uint8Array): boolean {
  if (end - start !== key.length) return false
  for (let at = 0; at < key.length; at++) if (bytes[start + at] !== key[at]) return false
  return true
}

/** @returns how many slots open addressing needs for so many keys: a power of two, at most half of them full */
export const slotsFor = (keys: number): number => 2 ** Math.ceil(Math.log2(2 * keys + 2))
