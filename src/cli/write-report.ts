/** Writes a report to a file, whole or not at all. */
import {mkdir, stat, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import {explain} from '../files/explain.js'

/** @returns why the file could not be written, if it could not */
export async function writeReport(file: string, text: string): Promise<string | undefined> {
  try {
    await mkdir(dirname(file), {recursive: true})
    const there = await stat(file).catch(() => undefined)
    if (there?.isDirectory()) return 'is a folder'
    // To replace a pipe or a device would take it away from the others who use it.
    if (there && !there.isFile()) await writeFile(file, text)
    else await (await import('../output/atomic.js')).writeAtomically(file, text, {fsync: true})
    return undefined
  } catch (error) {
    return explain(error as NodeJS.ErrnoException, 'written')
  }
}
