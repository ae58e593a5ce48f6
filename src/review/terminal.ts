/** The review on a terminal: takes keys, shows frames, and gives the terminal back as it was, whatever happens. */
import process from 'node:process'
import {emitKeypressEvents} from 'node:readline'
import type {Size} from './frame.js'
import {type Key, press} from './keys.js'
import type {State, Wish} from './state.js'

/** What a terminal can do besides a stream. */
export interface Screen {
  stdin: NodeJS.ReadStream
  stdout: NodeJS.WriteStream
}

/** Alternate screen, no cursor, no line breaks of the terminal's own; and back. */
const enter = '\u001b[?1049h\u001b[?25l\u001b[?7l'
const leave = '\u001b[0m\u001b[?7h\u001b[?25h\u001b[?1049l'
const eraseRow = '\u001b[2K'
/** A terminal that knows these shows nothing half drawn. */
const [hold, show] = ['\u001b[?2026h', '\u001b[?2026l']

/** Milliseconds after which a process still runs that was not stopped. */
const unstopped = 100

/** Signals that end a process, with the exit codes that shells give them. */
const deadly = {SIGHUP: 129, SIGINT: 130, SIGTERM: 143} as const

/**
 * Runs until the person writes or quits.
 *
 * @param draw makes the frame of a state
 * @param write does what the person confirmed; returns what went wrong, after which the review goes on
 * @returns the wish that ended it
 */
export async function runTerminal(
  start: State,
  {stdin, stdout}: Screen,
  draw: (state: State, size: Size) => string[],
  write: (state: State) => Promise<string | undefined>
): Promise<Exclude<Wish, 'suspend'>> {
  let state = start
  const redraw = () => {
    const size = {columns: stdout.columns || 80, rows: stdout.rows || 24}
    const rows = draw(state, size).map((row, at) => `\u001b[${at + 1};1H${eraseRow}${row}`)
    stdout.write(`${hold}${rows.join('')}${show}`)
  }
  const guard = guardTerminal({stdin, stdout}, redraw)
  try {
    redraw()
    for await (const key of keysFrom(stdin)) {
      state = press(state, key)
      const {wish, ...rest} = state
      state = rest
      if (wish === 'suspend') {
        guard.suspend()
        continue
      }
      if (wish === 'write') {
        const trouble = await write(state)
        if (trouble === undefined) return wish
        state = {...state, notice: trouble}
      } else if (wish !== undefined) return wish
      redraw()
    }
    return 'quit'
  } finally {
    guard.end()
  }
}

async function* keysFrom(stdin: NodeJS.ReadStream): AsyncGenerator<Key> {
  const waiting: (Key | undefined)[] = []
  let wake = () => {}
  const take = (key: Key | undefined) => {
    waiting.push(key)
    wake()
  }
  const onKey = (_: unknown, key: Key) => take(key)
  const onEnd = () => take(undefined)
  emitKeypressEvents(stdin)
  stdin.on('keypress', onKey).on('end', onEnd).resume()
  try {
    for (;;) {
      while (waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve))
      const key = waiting.shift()
      if (!key) return
      yield key
    }
  } finally {
    stdin.off('keypress', onKey).off('end', onEnd).pause()
  }
}

/** Takes the terminal, and gives it back at the end, at a crash and at a signal. */
function guardTerminal({stdin, stdout}: Screen, redraw: () => void): {suspend: () => void; end: () => void} {
  let taken = false
  const take = () => {
    taken = true
    stdin.setRawMode(true)
    stdout.write(enter)
  }
  const giveBack = () => {
    if (!taken) return
    taken = false
    stdout.write(leave)
    try {
      stdin.setRawMode(false)
    } catch {
      // The terminal has gone away.
    }
  }
  const onSignal = (signal: keyof typeof deadly) => {
    giveBack()
    process.exit(deadly[signal])
  }
  let resumption: NodeJS.Timeout | undefined
  const onContinue = () => {
    clearTimeout(resumption)
    if (!taken) take()
    redraw()
  }
  const signals = Object.keys(deadly) as (keyof typeof deadly)[]
  for (const signal of signals) process.on(signal, onSignal)
  // Before Node prints the error, which would go with the screen.
  process.on('uncaughtExceptionMonitor', giveBack).on('exit', giveBack).on('SIGCONT', onContinue)
  stdout.on('resize', redraw)
  take()
  return {
    suspend() {
      if (process.platform === 'win32') return
      giveBack()
      // A shell has the terminal back when all of its job stands still, such as npx.
      process.kill(0, 'SIGTSTP')
      // Where no shell can bring it back, the system does not stop it.
      resumption = setTimeout(onContinue, unstopped)
    },
    end() {
      clearTimeout(resumption)
      giveBack()
      for (const signal of signals) process.off(signal, onSignal)
      process.off('uncaughtExceptionMonitor', giveBack).off('exit', giveBack).off('SIGCONT', onContinue)
      stdout.off('resize', redraw)
    }
  }
}
