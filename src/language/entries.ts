/** Strings in UTF-8 that are found by open addressing in the bytes in which they stand, so that no start has to fill a `Map`. */

export interface Entries {
  bytes: Uint8Array
  /** Where each string begins and ends in the bytes; the first stands for none. */
  starts: Uint32Array
  ends: Uint32Array
  /** Entries at the place of their hash, or behind it; 0 for none. Two thirds of them are full. */
  slots: Uint16Array | Uint32Array
}

/** @returns how many slots so many strings need */
export const slotsFor = (count: number): number => Math.ceil(1.5 * count)

let key = new Uint8Array(256)
const encoder = new TextEncoder()

/** Writes a string into `key`; @returns its length in bytes */
function writeKey(text: string): number {
  if (3 * text.length > key.length) key = new Uint8Array(3 * text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 127) return encoder.encodeInto(text, key).written
    key[at] = code
  }
  return text.length
}

/** FNV-1a (Fowler, Noll and Vo), whose low bits are mixed once more. */
function hashOfKey(length: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ key[at]!, 0x01000193)
  return hash ^ (hash >>> 15)
}

function isKey(bytes: Uint8Array, start: number, end: number, length: number): boolean {
  if (end - start !== length) return false
  for (let at = 0; at < length; at++) if (bytes[start + at] !== key[at]) return false
  return true
}

/** @returns the slot of a string, or the empty one where it would stand */
export function findSlot({bytes, starts, ends, slots}: Entries, text: string): number {
  const length = writeKey(text)
  let slot = (hashOfKey(length) >>> 0) % slots.length
  for (let entry = slots[slot]!; entry !== 0; entry = slots[slot]!) {
    if (isKey(bytes, starts[entry]!, ends[entry]!, length)) break
    if (++slot === slots.length) slot = 0
  }
  return slot
}

/** @returns the entry of a string, 0 when there is none */
export const findEntry = (entries: Entries, text: string): number => entries.slots[findSlot(entries, text)]!
