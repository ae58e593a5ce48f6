/** Starts tasks ahead, and gives their results in order. */

/**
 * @param items read only as far as there is room
 * @param start never rejects
 * @param options `room`: most tasks at a time, asked anew each time; `size` and `largest`: what a task holds in memory, and
 *   how much all of them may hold together, unless there is only one
 * @returns the results in the order of the items
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  start: (item: T) => Promise<R>,
  {room, size, largest}: {room: () => number; size: (item: T) => number; largest: number}
): AsyncGenerator<R> {
  const iterator = items[Symbol.asyncIterator]()
  const running: {result: Promise<R>; size: number}[] = []
  let held = 0
  let reading: Promise<IteratorResult<T>> | undefined
  let ended = false
  try {
    while (!ended || running.length > 0) {
      const full = running.length >= room() || (held > largest && running.length > 0)
      if (!ended && !full) reading ??= iterator.next()
      const [first] = running
      // What is done goes out while the next item is still waited for: who sends it may wait for that.
      const item = await Promise.race([...(reading ? [reading] : []), ...(first ? [first.result.then(() => undefined)] : [])])
      if (item) {
        reading = undefined
        ended = item.done === true
        if (item.done) continue
        running.push({result: start(item.value), size: size(item.value)})
        held += size(item.value)
      } else {
        running.shift()
        held -= first!.size
        yield await first!.result
      }
    }
  } finally {
    // Not awaited, for it would wait for an item that is still read.
    iterator.return?.().catch(() => {})
  }
}
