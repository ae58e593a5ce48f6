/** Documents that failed: each has its record in the output, people are told of the first. */
import {harmless} from '../report/printable.js'
import {type Context, write} from './context.js'

const mostTold = 10

export class Failures {
  count = 0
  #told: string[] = []

  /** @param failure `line` where it is not in the path already */
  add({path, error, line}: {path: string; error: string; line?: number}): void {
    this.count++
    if (this.count > mostTold) return
    const where = line === undefined || path.endsWith(`:${line}`) ? '' : ` (line ${line})`
    this.#told.push(`unspun: ${harmless(path)}${where}: ${harmless(error)}\n`)
  }

  async tell({stderr}: Context): Promise<void> {
    const others = this.count - this.#told.length
    if (others > 0) this.#told.push(`unspun: and ${others} more that failed\n`)
    if (this.count > 0) await write(stderr, this.#told.join(''))
  }
}
