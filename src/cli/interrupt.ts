/** Ctrl-C and SIGTERM: a run ends in order, and what it has begun to write is written whole. */

const codes = {SIGINT: 130, SIGTERM: 143} as const

type Signal = keyof typeof codes

/** What of the process is needed; tests have none. */
export interface Signals {
  on?: (signal: Signal, listener: (signal: Signal) => void) => unknown
  off?: (signal: Signal, listener: (signal: Signal) => void) => unknown
}

/** A signal ended the run; the message is one line for people. */
export class Interrupted extends Error {
  readonly exitCode: number

  /** @param done how far the run was */
  constructor(signal: Signal, done: string) {
    super(`interrupted after ${done}`)
    this.exitCode = codes[signal]
  }
}

/** Listens for a first signal; a second one ends the process at once. */
export class Interruption {
  signal: Signal | undefined
  #process: Signals
  #wake = () => {}

  constructor(process: Signals) {
    this.#process = process
    for (const signal of Object.keys(codes) as Signal[]) process.on?.(signal, this.#onSignal)
  }

  /** @returns what comes of the promise, or nothing as soon as a signal comes */
  unless<T>(promise: Promise<T>): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      this.#wake = () => resolve(undefined)
      if (this.signal) resolve(undefined)
      promise.then(resolve, reject)
    })
  }

  /** From now on, signals do what they do without us. */
  end(): void {
    for (const signal of Object.keys(codes) as Signal[]) this.#process.off?.(signal, this.#onSignal)
  }

  #onSignal = (signal: Signal) => {
    // Without a listener the system ends the process.
    this.end()
    this.signal = signal
    this.#wake()
  }
}
