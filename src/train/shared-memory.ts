/** Memory that threads and WebAssembly share, handed out piece by piece. */

const pageBytes = 2 ** 16
/** What the arithmetic in `vectors.ts` asks of where rows begin. */
const alignment = 16

export class SharedMemory {
  readonly memory = new WebAssembly.Memory({initial: 1, maximum: 2 ** 15, shared: true})
  #used = 0

  /**
   * @param length of the array
   * @param value of each number, if not 0
   */
  floats(length: number, value?: (index: number) => number): Float32Array {
    const start = this.#take(4 * length)
    const floats = new Float32Array(this.memory.buffer, start, length)
    if (value) for (let index = 0; index < length; index++) floats[index] = value(index)
    return floats
  }

  /** @param length of the array, which holds zeros */
  integers(length: number): Int32Array {
    const start = this.#take(4 * length)
    return new Int32Array(this.memory.buffer, start, length)
  }

  /** @returns where so many bytes begin */
  #take(bytes: number): number {
    const start = this.#used
    this.#used += Math.ceil(bytes / alignment) * alignment
    const lacking = this.#used - this.memory.buffer.byteLength
    if (lacking > 0) this.memory.grow(Math.ceil(lacking / pageBytes))
    return start
  }
}
