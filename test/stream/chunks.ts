/** A stream that comes in pieces of some bytes. */
export async function* inPieces(content: string | Buffer, size = 7): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(content)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** All that comes, and why it ended, if that was an error. */
export async function drain<T>(items: AsyncIterable<T>): Promise<{got: T[]; error?: string}> {
  const got: T[] = []
  try {
    for await (const item of items) got.push(item)
    return {got}
  } catch (error) {
    return {got, error: (error as Error).message}
  }
}
