/** The built command in tmux, whose screen can be read. */
import {spawnSync} from 'node:child_process'
import {randomUUID} from 'node:crypto'
import {setTimeout as sleep} from 'node:timers/promises'
import {onTestFinished} from 'vitest'
import {script} from '../cli/child.js'

export const hasTmux = spawnSync('tmux', ['-V']).status === 0

/** Milliseconds between two looks, and until nobody believes any more that something will show. */
const pause = 50
const longest = 30_000

export interface Pane {
  keys: (...keys: string[]) => void
  screen: () => string
  /** Waits until the screen shows something. */
  shows: (text: string) => Promise<string>
  resize: (columns: number, rows: number) => void
  pid: () => number
}

/**
 * Runs `unspun …args` in a terminal of its own; behind it, `EXIT` and the exit code show.
 *
 * @param env set for the command, as in a shell
 */
export function inTmux(args: string, cwd: string, columns = 60, rows = 20, env = ''): Pane {
  const socket = `unspun-${randomUUID()}`
  const tmux = (...words: string[]) => spawnSync('tmux', ['-L', socket, '-u', '-f', '/dev/null', ...words], {cwd, encoding: 'utf8'}).stdout
  const command = `env -u NO_COLOR ${env} '${process.execPath}' '${script}' ${args}; echo "EXIT $?"; cat`
  tmux('new-session', '-d', '-x', String(columns), '-y', String(rows), command)
  onTestFinished(() => void tmux('kill-server'))
  const screen = () => tmux('capture-pane', '-p')
  return {
    screen,
    keys: (...keys) => void tmux('send-keys', ...keys),
    resize: (columns, rows) => void tmux('resize-window', '-x', String(columns), '-y', String(rows)),
    pid: () =>
      Number(spawnSync('pgrep', ['-f', '-P', tmux('display-message', '-p', '#{pane_pid}').trim(), 'unspun'], {encoding: 'utf8'}).stdout),
    async shows(text) {
      for (let waited = 0; waited < longest; waited += pause) {
        const shown = screen()
        if (shown.includes(text)) return shown
        await sleep(pause)
      }
      throw new Error(`“${text}” never showed:\n${screen()}`)
    }
  }
}
