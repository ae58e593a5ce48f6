/** Says what was named on the command line and is not read. */
import {isAbsolute, relative} from 'node:path'
import {harmless} from '../report/printable.js'

/**
 * @param ignored at least one
 * @returns one line, however many they are
 */
export function tellIgnored(ignored: readonly {path: string; by: string}[]): string {
  const [{path, by}] = ignored as [{path: string; by: string}]
  const first = `${harmless(path)} (by ${harmless(isAbsolute(by) ? relative('.', by) : by)})`
  if (ignored.length === 1) return `unspun: ignored: ${first}; --no-ignore reads it\n`
  return `unspun: ignored: ${ignored.length} of the files named, such as ${first}; --no-ignore reads them\n`
}
