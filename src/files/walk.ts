/** The files of a folder and of those below it. */
import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {neverEntered} from './never-entered.js'

export interface WalkOptions {
  /** Whether a file's name is one to look for. */
  wanted: (name: string) => boolean
  leftOut: (path: string, isFolder: boolean) => boolean
}

/** What was come upon: a file, or a folder that could not be read. */
export type Met = {path: string} | {path: string; error: NodeJS.ErrnoException}

/**
 * Hidden files and folders are left out, as shells do. Symbolic links are not followed, so there are no loops and no file
 * is met twice.
 *
 * @returns what is in the folder, in no order; the folder itself may be a link
 */
export async function* walk(folder: string, options: WalkOptions): AsyncGenerator<Met> {
  const open = [folder]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const entries = await readdir(next, {withFileTypes: true}).catch((error: NodeJS.ErrnoException) => error)
    if (entries instanceof Error) {
      yield {path: next, error: entries}
      continue
    }
    for (const entry of entries) {
      const {name} = entry
      const path = join(next, name)
      if (name.startsWith('.')) continue
      if (entry.isDirectory()) {
        if (!neverEntered.includes(name) && !options.leftOut(path, true)) open.push(path)
      } else if (entry.isFile() && options.wanted(name) && !options.leftOut(path, false)) yield {path}
    }
  }
}
