/** Lines and blocks out of a stream of chunks; holds no more than is asked for. */

const newline = 0x0a

export class ByteReader {
  #chunks: AsyncIterator<Buffer>
  #rest: Buffer = Buffer.alloc(0)
  #ended = false

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /**
   * @param most bytes; of a line that has more, the rest is skipped
   * @returns the next line without its line break (`whole`: false where it was too long, `ended`: false where the stream ended
   *   before a line break came), nothing at the end
   */
  async line(most: number): Promise<{bytes: Buffer; whole: boolean; ended: boolean} | undefined> {
    if (!(await this.#fill())) return undefined
    const parts: Buffer[] = []
    let length = 0
    do {
      const end = this.#rest.indexOf(newline)
      const part = this.#take(end < 0 ? this.#rest.length : end + 1)
      const text = end < 0 ? part : part.subarray(0, -1)
      length += text.length
      if (length <= most) parts.push(text)
      if (end >= 0) return {bytes: withoutReturn(join(parts)), whole: length <= most, ended: true}
    } while (await this.#fill())
    return {bytes: withoutReturn(join(parts)), whole: length <= most, ended: false}
  }

  /** @returns the next bytes, fewer where the stream ends before */
  async block(length: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for (let left = length; left > 0 && (await this.#fill()); left -= parts.at(-1)!.length) parts.push(this.#take(left))
    return join(parts)
  }

  /** @returns how many bytes there were to skip */
  async skip(length: number): Promise<number> {
    let left = length
    while (left > 0 && (await this.#fill())) left -= this.#take(left).length
    return length - left
  }

  /** @returns the next bytes, which are still read afterwards; fewer where the stream ends before */
  async peek(length: number): Promise<Buffer> {
    while (this.#rest.length < length && !this.#ended) await this.#more()
    return this.#rest.subarray(0, length)
  }

  /** All that was not read yet. */
  async *rest(): AsyncGenerator<Buffer> {
    while (await this.#fill()) yield this.#take(this.#rest.length)
  }

  /** @returns whether there is anything left */
  async #fill(): Promise<boolean> {
    while (this.#rest.length === 0 && !this.#ended) await this.#more()
    return this.#rest.length > 0
  }

  async #more(): Promise<void> {
    const next = await this.#chunks.next()
    if (next.done) this.#ended = true
    else this.#rest = this.#rest.length === 0 ? next.value : Buffer.concat([this.#rest, next.value])
  }

  #take(length: number): Buffer {
    const taken = this.#rest.subarray(0, length)
    this.#rest = this.#rest.subarray(length)
    return taken
  }
}

const join = (parts: readonly Buffer[]) => (parts.length === 1 ? parts[0]! : Buffer.concat(parts))

const withoutReturn = (line: Buffer) => (line.at(-1) === 0x0d ? line.subarray(0, -1) : line)
