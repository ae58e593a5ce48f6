/** `--removed`: what was stripped, a line of JSON for each run of lines. */
import {randomUUID} from 'node:crypto'
import {copyFile, type FileHandle, open, realpath, rename, stat} from 'node:fs/promises'
import {type Page, rawText} from './page.js'

const lineFeed = 10

/**
 * Filled page by page, so that memory stays bounded and nothing is lost when the run dies: until `close`, the lines stand in
 * a temporary file beside.
 */
export class RemovedLines {
  #target: string
  #temporary: string
  #file: FileHandle
  /** Bytes, with the last page and without it. */
  #length = 0
  #before = 0

  private constructor(target: string, temporary: string, file: FileHandle, length: number) {
    this.#target = target
    this.#temporary = temporary
    this.#file = file
    this.#length = length
  }

  /**
   * @param path a file of this name is replaced, in the end
   * @param options `keep`: what it holds comes first
   * @throws an error of the file system, or one that says that it is no plain file
   */
  static async open(path: string, {keep = false} = {}): Promise<RemovedLines> {
    const target = await realpath(path).catch(() => path)
    const kind = await stat(target).catch(() => undefined)
    if (kind && !kind.isFile()) throw new Error('is no plain file')
    // No process number, which in containers is that of a run that was killed.
    const temporary = `${target}.${randomUUID()}`
    if (keep && kind) await copyFile(target, temporary)
    const file = await open(temporary, 'a+', kind?.mode)
    const {size} = await file.stat()
    const {buffer} = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1))
    const ended = size === 0 || buffer[0] === lineFeed
    if (!ended) await file.appendFile('\n')
    return new RemovedLines(target, temporary, file, size + (ended ? 0 : 1))
  }

  /** @throws an error of the file system */
  async add(page: Page): Promise<void> {
    const {path, report} = page
    const raw = report.removed.length > 0 ? rawText(page) : ''
    const runs = report.removed.map(({line, endLine, ruleId, offset, endOffset}) => ({
      path,
      line,
      endLine,
      ruleId,
      text: raw.slice(offset, endOffset)
    }))
    const text = runs.map((run) => `${JSON.stringify(run)}\n`).join('')
    this.#before = this.#length
    await this.#file.appendFile(text)
    this.#length += Buffer.byteLength(text)
  }

  /** Takes back the last page, from which nothing was removed after all; of one half added, that half. */
  async undo(): Promise<void> {
    this.#length = this.#before
    await this.#file.truncate(this.#length)
  }

  /** @throws an error of the file system */
  async close(): Promise<void> {
    await this.#file.sync()
    await this.#file.close()
    await rename(this.#temporary, this.#target)
  }
}
