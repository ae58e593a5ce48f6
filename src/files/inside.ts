/** Whether a path leads into a folder, by its name alone. */
import {isAbsolute, relative, sep} from 'node:path'

/** @returns whether the path is the folder itself or below it */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
