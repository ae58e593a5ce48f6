/** Decides who does a job: this thread, or a pool of others when that pays. */
import {availableParallelism} from 'node:os'
import process from 'node:process'
import {type CleanJob, type Done, doJob, type LearnJob} from './job.js'
import type {Pool} from './pool.js'

export type Threads = 'auto' | number

/** Jobs under way for each thread, so that none waits. */
const ahead = 4

/** Milliseconds of work until code is compiled and tables are read, and from then on until it is known what a file takes. */
const warmUp = 1500
const trial = 500
/** Milliseconds of work for a thread from which it pays. It loses one or two until it is as quick as this one. */
const leastShare = 3000

/** Bytes from which a file is done in a thread, since memory can run out over it, which ends no more than the thread. */
const large = 2 ** 20

export class Crew {
  #threads: Threads
  #total: number
  #seen = 0
  /** Milliseconds of the processor, and since this thread is warm, also the files that were come to. */
  #worked = 0
  #warm = {worked: 0, seen: 0}
  #pool: Pool | undefined
  /** For large files, as long as there is no other. */
  #aside: Pool | undefined
  #closed = false

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
    return this.#pool ? ahead * this.#pool.most : 1
  }

  /** Another file was come to, whether there is work for it or not. */
  async next(): Promise<void> {
    this.#seen++
    if (this.#pool) return
    if (this.#worked > warmUp) this.#warm.seen++
    const threads = this.#worthwhile()
    if (threads > 1) this.#pool = new (await import('./pool.js')).Pool(threads)
  }

  async do<J extends CleanJob | LearnJob>(job: J): Promise<Done<J>> {
    const pool = this.#pool ?? (sizeOf(job) < large ? undefined : await this.#openAside())
    // Also when it was closed while the pool was opened.
    if (this.#closed) return new Promise(() => {})
    if (!pool) return this.#doHere(job)
    const {NoThreadError} = await import('./pool.js')
    try {
      return await pool.run(job)
    } catch (error) {
      if (error instanceof NoThreadError) return this.#doHere(job)
      return (job.kind === 'clean' ? {failure: (error as Error).message} : undefined) as Done<J>
    }
  }

  /** Ends all threads; what is undone then, or asked for later, is never settled. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#pool?.close()
    await this.#aside?.close()
  }

  async #openAside(): Promise<Pool> {
    const {Pool} = await import('./pool.js')
    this.#aside ??= new Pool(1)
    return this.#aside
  }

  #worthwhile(): number {
    const files = this.#total - this.#seen + 1
    if (this.#threads !== 'auto') return Math.min(this.#threads, files)
    const {worked, seen} = this.#warm
    if (worked < trial) return 1
    // Those that the cache has take no work, and count as well.
    const left = (worked / seen) * files
    return Math.min(availableParallelism(), Math.floor(left / leastShare))
  }

  async #doHere<J extends CleanJob | LearnJob>(job: J): Promise<Done<J>> {
    // Not the time that passes: on a busy machine more threads do not help.
    const start = process.cpuUsage()
    const done = await doJob(job)
    const {user, system} = process.cpuUsage(start)
    const took = (user + system) / 1000
    if (this.#worked > warmUp && job.kind === 'clean') this.#warm.worked += took
    this.#worked += took
    return done
  }
}

const sizeOf = (job: CleanJob | LearnJob) => (job.kind === 'clean' ? job.content : job.bytes).length
