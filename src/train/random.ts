/** A small seeded generator (mulberry32, Tommy Ettinger, public domain method), so that training repeats exactly. */
export class Random {
  #state: number
  constructor(seed: number) {
    this.#state = seed
  }
  /** @returns a number in [0, 1) */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  /** @returns a whole number below `limit` */
  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }
  /** Shuffles in place (Fisher and Yates). */
  shuffle(values: Uint32Array): Uint32Array {
    for (let at = values.length - 1; at > 0; at--) {
      const other = this.below(at + 1)
      const value = values[at]!
      values[at] = values[other]!
      values[other] = value
    }
    return values
  }
  /** @returns one item, each with a chance in proportion to its weight */
  weighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item {
    let left = this.next() * items.reduce((sum, item) => sum + weightOf(item), 0)
    for (const item of items) {
      left -= weightOf(item)
      if (left < 0) return item
    }
    return items.at(-1)!
  }
}
