/** How far a run is, on one line of a terminal, which goes before anything else is written there. */
import {beforeWriting, type Context} from './context.js'

export interface Progress {
  /** Another file is done. */
  step: () => void
  end: () => void
}

/** Milliseconds before anything is shown, so that short runs stay quiet, and between two changes. */
const patience = 1000
const pause = 100
/** Files before the time that is left can be estimated: the first wait for what their folder has in common. */
const fewest = 10

const erase = '\r\u001b[K'

/** @returns nothing where no person looks on: no terminal, CI, `--quiet` */
export function openProgress(total: number, {quiet}: {quiet?: boolean}, {stderr, env}: Context): Progress | undefined {
  const inCi = env.CI !== undefined && env.CI !== '' && env.CI !== 'false'
  if (quiet || inCi || !stderr.isTTY || env.TERM === 'dumb') return undefined
  const start = performance.now()
  let [done, shown, last] = [0, false, start + patience - pause]
  const clear = () => {
    if (shown) stderr.write(erase)
    shown = false
  }
  beforeWriting.add(clear)
  return {
    step() {
      done++
      const now = performance.now()
      if (now - last < pause || done === total) return
      last = now
      shown = true
      const left = ((now - start) / done) * (total - done)
      stderr.write(erase + line(done, total, left).slice(0, (stderr.columns || 80) - 1))
    },
    end() {
      clear()
      beforeWriting.delete(clear)
    }
  }
}

/** @param left milliseconds */
function line(done: number, total: number, left: number): string {
  if (done < fewest) return `${done} of ${total} files`
  const seconds = Math.ceil(left / 1000)
  const time = seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
  return `${done} of ${total} files, about ${time} left`
}
