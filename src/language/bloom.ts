/** Bloom filters: sets that forget no member, and take a few others for members. */

/**
 * Puts a member into a filter, in so many places that follow from two hashes of it (Kirsch and Mitzenmacher 2006).
 *
 * @param step odd, so that the places differ
 */
export function addTo(filter: Uint8Array, first: number, step: number, places: number): void {
  for (let at = 0; at < places; at++) {
    const bit = placeOf(filter, first + at * step)
    filter[bit >> 3]! |= 1 << (bit & 7)
  }
}

/** @returns whether a filter holds a member; see `addTo` */
export function isIn(filter: Uint8Array, first: number, step: number, places: number): boolean {
  for (let at = 0; at < places; at++) {
    const bit = placeOf(filter, first + at * step)
    if (((filter[bit >> 3]! >> (bit & 7)) & 1) === 0) return false
  }
  return true
}

const placeOf = (filter: Uint8Array, hash: number) => (hash >>> 0) % (8 * filter.length)
