/** Unpacks gzip of any number of members, such that nothing is lost of what came before its end. */
import {createGunzip} from 'node:zlib'

/** Bytes that are unpacked at a time; a thousand times as many come out at most. */
const slice = 1 << 14

/**
 * @throws Error in plain words when the data end too early, behind all that could be unpacked, or are damaged, behind all but the
 *   last 16 kB before
 */
export async function* gunzip(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const unzip = createGunzip()
  let out: Buffer[] = []
  let failure: NodeJS.ErrnoException | undefined
  let wake = () => {}
  unzip.on('data', (data: Buffer) => out.push(data))
  unzip.on('error', (error) => {
    failure = error
  })
  for (const event of ['end', 'close']) unzip.on(event, () => wake())
  const step = (start: (done: () => void) => void) =>
    new Promise<void>((resolve) => {
      wake = resolve
      start(resolve)
    })
  const taken = () => {
    const parts = out
    out = []
    return parts
  }
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length && !failure && !unzip.readableEnded; at += slice) {
        await step((done) => unzip.write(chunk.subarray(at, at + slice), () => done()))
        yield* taken()
      }
    }
    if (!failure && !unzip.readableEnded) await step(() => unzip.end())
    yield* taken()
    if (failure) throw new Error(explain(failure))
  } finally {
    unzip.destroy()
  }
}

function explain({code, message}: NodeJS.ErrnoException): string {
  if (code === 'Z_BUF_ERROR') return 'ends in the middle of gzip data (truncated)'
  return code === 'Z_DATA_ERROR' ? `holds damaged gzip data (${message})` : message
}
