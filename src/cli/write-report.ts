/** Writes a report to a file, whole or not at all. */
import {mkdir, stat, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'

/** @returns why the file could not be written, if it could not */
export async function writeReport(file: string, text: string): Promise<string | undefined> {
  try {
    await mkdir(dirname(file), {recursive: true})
    const there = await stat(file).catch(() => undefined)
    if (there?.isDirectory()) return 'is a folder'
    // To replace a pipe or a device would take it away from the others who use it.
    if (there && !there.isFile()) await writeFile(file, text)
    else await (await import('write-file-atomic')).default(file, text)
    return undefined
  } catch (error) {
    const {code = '', message} = error as NodeJS.ErrnoException
    return causes[code] ?? message
  }
}

const causes: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EEXIST: 'a part of its path is a file',
  ENOTDIR: 'a part of its path is a file',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left',
  ENAMETOOLONG: 'the name is too long'
}
