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
  const running: {result: Promise<R>; size: number}[] = []
  let held = 0
  const next = () => {
    const {result, size} = running.shift()!
    held -= size
    return result
  }
  for await (const item of items) {
    running.push({result: start(item), size: size(item)})
    held += size(item)
    while (running.length >= room() || (held > largest && running.length > 0)) yield await next()
  }
  while (running.length > 0) yield await next()
}
