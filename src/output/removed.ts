/** `--removed`: what was stripped, a line of JSON for each run of lines. */
import {randomUUID} from 'node:crypto'
import {type FileHandle, open, realpath, rename, stat} from 'node:fs/promises'
import {type Page, rawText} from './page.js'

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

  private constructor(target: string, temporary: string, file: FileHandle) {
    this.#target = target
    this.#temporary = temporary
    this.#file = file
  }

  /**
   * @param path a file of this name is replaced, in the end
   * @throws an error of the file system, or one that says that it is no plain file
   */
  static async open(path: string): Promise<RemovedLines> {
    const target = await realpath(path).catch(() => path)
    const kind = await stat(target).catch(() => undefined)
    if (kind && !kind.isFile()) throw new Error('is no plain file')
    // No process number, which in containers is that of a run that was killed.
    const temporary = `${target}.${randomUUID()}`
    return new RemovedLines(target, temporary, await open(temporary, 'ax', kind?.mode))
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
