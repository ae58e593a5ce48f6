/** A command line without a process: streams in memory, and what came out of them. */
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {Readable, Writable} from 'node:stream'
import {afterAll} from 'vitest'
import {run} from '../../src/cli/run.js'

interface World {
  stdin?: string | Uint8Array
  env?: Record<string, string>
  /** Streams that are a terminal. */
  terminals?: ('stdin' | 'stdout' | 'stderr')[]
  /** Width of the terminals. */
  columns?: number
}

export interface Result {
  code: number
  out: string
  err: string
}

/** Runs unspun with arguments, as `unspun …args` would. */
export async function shell(args: string[], {stdin = '', env = {}, terminals = [], columns}: World = {}): Promise<Result> {
  const [stdout, stderr] = [collector(), collector()]
  const input = Readable.from(stdin.length > 0 ? [Buffer.from(stdin as string)] : [])
  const streams = {stdin: input, stdout: stdout.stream, stderr: stderr.stream}
  for (const name of terminals) Object.assign(streams[name], {isTTY: true, columns})
  const code = await run(args, {...streams, env})
  return {code, out: stdout.text(), err: stderr.text()}
}

function collector(): {stream: Writable; text: () => string} {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk)
      done()
    }
  })
  return {stream, text: () => Buffer.concat(chunks).toString()}
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, {recursive: true})
})

/** Writes files, also in folders below, into a new folder, which goes when the tests are over, and returns the folder. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'unspun-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** The files of a folder and of those below it, by name. */
export function textsIn(folder: string): string[] {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.txt'))
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8'))
}

export const story = 'The night ferry to Skarholm was late again on Monday because of fog in the sound.\n'
export const scraped = `${story}Share on Facebook | Email\n`
export const spun = `${story}The crew looked for the the pilot and waited a hour in the harbour.\n`
