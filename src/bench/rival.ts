/** A contender's process, seen from outside. */
import {type ChildProcess, spawn} from 'node:child_process'
import process from 'node:process'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'

/** What a pass over a folder cost: processor seconds of all threads, and the most memory so far. */
export interface Pass {
  cpu: number
  bytes: number
  peak: number
}

export class Rival {
  #child: ChildProcess
  #lines: AsyncIterator<string>
  #complaints = ''

  private constructor(command: string, args: readonly string[]) {
    this.#child = spawn(command, args, {stdio: ['pipe', 'pipe', 'pipe']})
    this.#child.on('error', (error) => {
      this.#complaints += error.message
    })
    this.#child.stdin!.on('error', () => {})
    this.#child.stderr!.on('data', (chunk) => {
      this.#complaints = (this.#complaints + chunk).slice(-2000)
    })
    this.#lines = createInterface({input: this.#child.stdout!})[Symbol.asyncIterator]()
  }

  /**
   * @param module that has the pipeline, if it is none of our own; of Python if it ends so
   * @throws Error when it cannot be started, with the last line that it complained
   */
  static async start(name: string, module?: string, python = 'python3'): Promise<Rival> {
    const contender = fileURLToPath(new URL('contender.js', import.meta.url))
    const rival = module?.endsWith('.py')
      ? new Rival(python, [module, name])
      : new Rival(process.execPath, [contender, name, ...(module === undefined ? [] : [module])])
    await rival.#line()
    return rival
  }

  /** @throws Error when it fails on the folder */
  async run(folder: string): Promise<Pass> {
    this.#child.stdin!.write(`${folder}\n`)
    return JSON.parse(await this.#line()) as Pass
  }

  stop(): void {
    this.#child.stdin!.end()
    this.#child.kill()
  }

  async #line(): Promise<string> {
    const {value, done} = await this.#lines.next()
    if (done) throw new Error(this.#complaints.trim().split('\n').at(-1) || 'it ended without a word')
    return value
  }
}
