/** Threads that do jobs, each one at a time. */
import {Worker} from 'node:worker_threads'
import type {CleanJob, Done, LearnJob} from './job.js'

type Job = CleanJob | LearnJob

/** The job cannot be done in another thread: none can be started, or it holds what cannot be sent, such as a function. */
export class NoThreadError extends Error {}

interface Task {
  job: Job
  resolve: (done: Done<Job>) => void
  reject: (error: Error) => void
}

interface Thread {
  worker: Worker
  /** Its code has been loaded. */
  ready: boolean
  task?: Task | undefined
  /** Why it is about to end. */
  error?: Error
}

/** V8 reserves the rest; with this, code may nest as deep as on the main thread, so that it fails on the same pages. */
const stackSizeMb = (984 + 192) / 1024

export class Pool {
  readonly most: number
  #threads = new Set<Thread>()
  #idle: Thread[] = []
  #queue: Task[] = []
  #closed = false

  /** @param most threads; each is started when there is work for it */
  constructor(most: number) {
    this.most = most
  }

  /**
   * A thread that dies, for instance for want of memory, takes only its job along.
   *
   * @throws NoThreadError when the job has to be done elsewhere; Error when the thread that did it died
   */
  run<J extends Job>(job: J): Promise<Done<J>> {
    return new Promise((resolve, reject) => {
      this.#queue.push({job, resolve: resolve as Task['resolve'], reject})
      this.#assign()
    })
  }

  /** Ends all threads, whatever they are at; what they leave undone is never settled. */
  async close(): Promise<void> {
    this.#closed = true
    await Promise.all(Array.from(this.#threads, ({worker}) => worker.terminate()))
  }

  #assign(): void {
    while (this.#queue.length > 0 && !this.#closed) {
      const thread = this.#idle.pop() ?? this.#startAnother()
      if (!thread && this.#threads.size > 0) return
      const task = this.#queue.shift()!
      if (!thread) {
        task.reject(new NoThreadError('no thread can be started'))
        continue
      }
      try {
        thread.worker.postMessage(task.job)
        thread.task = task
      } catch (error) {
        this.#idle.push(thread)
        task.reject(new NoThreadError((error as Error).message))
      }
    }
  }

  /** @returns nothing where there are enough, or the system refuses another one, as it does where processes are limited */
  #startAnother(): Thread | undefined {
    if (this.#threads.size >= this.most) return undefined
    try {
      return this.#start()
    } catch {
      return undefined
    }
  }

  #start(): Thread {
    const worker = new Worker(new URL('worker.js', import.meta.url), {resourceLimits: {stackSizeMb}})
    const thread: Thread = {worker, ready: false}
    this.#threads.add(thread)
    worker.on('message', (message: {ready: true} | {done: Done<Job>}) => {
      if ('ready' in message) thread.ready = true
      else this.#finish(thread, message.done)
    })
    worker.on('error', (error) => {
      thread.error = error
    })
    worker.on('exit', () => this.#bury(thread))
    return thread
  }

  #finish(thread: Thread, done: Done<Job>): void {
    const {task} = thread
    thread.task = undefined
    this.#idle.push(thread)
    task!.resolve(done)
    this.#assign()
  }

  #bury(thread: Thread): void {
    if (this.#closed) return
    const {task, ready, error} = thread
    this.#threads.delete(thread)
    this.#idle = this.#idle.filter((other) => other !== thread)
    task?.reject(ready ? new Error(causeOf(error)) : new NoThreadError(causeOf(error)))
    this.#assign()
  }
}

function causeOf(error: (Error & {code?: string}) | undefined): string {
  if (!error) return 'a plugin ended the thread that worked on it'
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'not enough memory' : error.message
}
