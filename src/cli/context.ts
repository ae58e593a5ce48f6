/** What a command sees of the world; tests give it one of their own. */
import {fstatSync} from 'node:fs'
import type {Readable, Writable} from 'node:stream'
import {Chalk, type ChalkInstance} from 'chalk'
import {UsageError} from '../mistakes/usage-error.js'
import type {Signals} from './interrupt.js'

export interface Context extends Signals {
  stdin: Readable & {isTTY?: boolean}
  stdout: Writable & {isTTY?: boolean; columns?: number}
  stderr: Writable & {isTTY?: boolean; columns?: number}
  env: Record<string, string | undefined>
}

/** The sub-commands, in the order of the help. */
export const commands = ['clean', 'check', 'review', 'baseline', 'explain', 'init', 'print-config', 'lsp', 'completion', 'help'] as const

/** Exit codes, as people can rely on them. */
export const exitCodes = {clean: 0, findings: 1, failure: 2} as const

/**
 * Colour is decided for each stream by itself: the flag first, then NO_COLOR and FORCE_COLOR, then whether a
 * person looks at it.
 *
 * @param wanted the `--color` or `--no-color` flag, if given
 */
export function colours(context: Context, stream: 'stdout' | 'stderr', wanted?: boolean): ChalkInstance {
  const {env} = context
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  const allowed = !env.NO_COLOR && env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false' && env.TERM !== 'dumb'
  const on = wanted ?? (forced || (allowed && context[stream].isTTY === true))
  return new Chalk({level: on ? 1 : 0})
}

/**
 * @param raw what goes into a pipe stays as it is, wherever it leads
 * @returns whether what is printed could steer who reads it: a terminal, or GitHub Actions, unless it goes to a file
 */
export function isLog({stdout, env}: Context, raw = false): boolean {
  if (stdout.isTTY) return true
  if (raw || env.GITHUB_ACTIONS !== 'true') return false
  const {fd} = stdout as {fd?: number}
  return fd === undefined || !fstatSync(fd).isFile()
}

const left = new WeakSet<Writable>()

/** Is called before anything is written: takes away what stands on a terminal only for a while. */
export const beforeWriting = new Set<() => void>()

/** @returns whether the reader of a stream has gone away */
export const readerLeft = (stream: Writable) => left.has(stream)

/**
 * Writes and waits until the stream has taken it. A reader that went away (`| head`) is no error: who still has work to do
 * goes on, so that the exit code is the true one.
 *
 * @throws UsageError when the stream cannot be written, for instance to a full disk
 */
export function write(stream: Writable, text: string | Uint8Array): Promise<void> {
  for (const clear of beforeWriting) clear()
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      const noReader = (error as NodeJS.ErrnoException | null)?.code === 'EPIPE'
      if (noReader) left.add(stream)
      if (!error || noReader) resolve()
      else reject(new UsageError(`the output cannot be written: ${error.message}`))
    })
  })
}
