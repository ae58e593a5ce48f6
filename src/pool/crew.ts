/** Decides who does a job: this thread, or a pool of others when that pays. */
import {availableParallelism} from 'node:os'
import {type CleanJob, type Done, doJob, type LearnJob} from './job.js'
import type {Pool} from './pool.js'

export type Threads = 'auto' | number

/** Jobs under way for each thread, so that none waits. */
const ahead = 4

/** Milliseconds of work after which it is known what a file takes, and of what is left from which starting threads pays. */
const trial = 500
const leastLeft = 4000

export class Crew {
  #threads: Threads
  #total: number
  #seen = 0
  /** Milliseconds that this thread has worked. */
  #worked = 0
  #pool: Pool | undefined

  /**
   * @param threads `auto`: as many as the machine has, once enough work is left
   * @param total files of the run; Infinity where nobody knows
   */
  constructor(threads: Threads, total: number) {
    this.#threads = threads
    this.#total = total
  }

  /** How many jobs should be under way. */
  get room(): number {
    return this.#pool ? ahead * this.#most : 1
  }

  /** Another file was come to, whether there is work for it or not. */
  async next(): Promise<void> {
    this.#seen++
    if (!this.#pool && this.#most > 1 && this.#pays()) this.#pool = new (await import('./pool.js')).Pool(this.#most)
  }

  async do<J extends CleanJob | LearnJob>(job: J): Promise<Done<J>> {
    if (!this.#pool) return this.#doHere(job)
    const {NoThreadError} = await import('./pool.js')
    try {
      return await this.#pool.run(job)
    } catch (error) {
      if (error instanceof NoThreadError) return this.#doHere(job)
      return (job.kind === 'clean' ? {failure: (error as Error).message} : undefined) as Done<J>
    }
  }

  async close(): Promise<void> {
    await this.#pool?.close()
  }

  get #most(): number {
    return this.#threads === 'auto' ? availableParallelism() : this.#threads
  }

  #pays(): boolean {
    const left = this.#total - this.#seen + 1
    // Two files already, if more than one thread is asked for by number.
    if (this.#threads !== 'auto') return left > 1
    return this.#worked > trial && (this.#worked / this.#seen) * left > leastLeft
  }

  async #doHere<J extends CleanJob | LearnJob>(job: J): Promise<Done<J>> {
    const start = performance.now()
    const done = await doJob(job)
    this.#worked += performance.now() - start
    return done
  }
}
