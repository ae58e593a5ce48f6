/** The articles for which a page has room. */

interface Item {
  id: number
  json: string
  bytes: number
}

/** Those with findings go before those without, and of equals the first come first; so it never holds more than fits. */
export class Shelf {
  #most: number
  #bytes = 0
  #flagged: Item[] = []
  #clean: Item[] = []

  /** @param most bytes that all of them may take */
  constructor(most: number) {
    this.#most = most
  }

  /** @param flagged whether it has findings */
  add(id: number, json: string, flagged: boolean): void {
    const item = {id, json, bytes: Buffer.byteLength(json)}
    const list = flagged ? this.#flagged : this.#clean
    list.push(item)
    this.#bytes += item.bytes
    while (this.#bytes > this.#most) {
      const last = this.#clean.pop() ?? this.#flagged.pop()!
      this.#bytes -= last.bytes
    }
  }

  /** @returns those that are left, in the order of their ids */
  items(): {id: number; json: string}[] {
    return [...this.#flagged, ...this.#clean].sort((a, b) => a.id - b.id)
  }
}
