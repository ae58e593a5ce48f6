/** Digests by which the cache knows that something has not changed. */
import {createHash} from 'node:crypto'
import {closeSync, openSync, readdirSync, readFileSync, readSync, statSync} from 'node:fs'
import {join} from 'node:path'

export const digestLength = 16

/** @returns 16 bytes; parts cannot run into each other */
export function digest(...parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part)
  return hash.digest().subarray(0, digestLength)
}

/** Larger files are tables with a checksum in their head. */
const largestCode = 2 ** 20
const headLength = 4096

/**
 * @returns of what stands in a folder and those below it, by name and content; not of hidden files and of `node_modules`. Of
 *   a table, the head counts, which has its checksum
 */
export function folderDigest(folder: string): Buffer {
  return digest(
    ...readdirSync(folder, {withFileTypes: true})
      .filter(({name}) => !name.startsWith('.') && name !== 'node_modules')
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const path = join(folder, entry.name)
        if (entry.isDirectory()) return [entry.name, folderDigest(path)]
        return entry.isFile() ? [entry.name, isTable(path) ? head(path) : readFileSync(path)] : []
      })
  )
}

const isTable = (path: string) => path.endsWith('.bin') && statSync(path).size > largestCode

function head(path: string): Buffer {
  const bytes = Buffer.alloc(headLength)
  const file = openSync(path, 'r')
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, headLength, 0))
  } finally {
    closeSync(file)
  }
}
