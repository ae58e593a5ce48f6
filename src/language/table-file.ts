/** A container in the memory of WebAssembly, where its sections are computed with as they stand. */
import {closeSync, fstatSync, openSync, readSync} from 'node:fs'
import {type Container, openContainer} from './container.js'
import {compileKernels, type Kernels, openKernels} from './kernels.js'
import {places} from './workspace.js'

export interface TableFile extends Container {
  kernels: Kernels
  buffer: ArrayBuffer
  /** @returns where each row of a table begins, and the end of the last, from a section of their lengths */
  startsOf: (name: string) => Uint32Array
  /** @returns counts from a section of packed ones, and their sum */
  countsOf: (name: string) => {counts: Uint32Array; total: number}
}

const pageBytes = 2 ** 16

/** @throws ContainerError; and what reading a file throws */
export function readTableFile(path: URL, name: string): TableFile {
  const file = openSync(path, 'r')
  try {
    return openInMemory(fstatSync(file).size, name, (bytes) => {
      for (let at = 0; at < bytes.length; ) {
        const read = readSync(file, bytes, at, bytes.length - at, at)
        if (read === 0) break
        at += read
      }
    })
  } finally {
    closeSync(file)
  }
}

/** @throws ContainerError */
export const openTableFile = (file: Uint8Array, name: string): TableFile => openInMemory(file.length, name, (bytes) => bytes.set(file))

function openInMemory(size: number, name: string, fill: (bytes: Uint8Array) => void): TableFile {
  // First, for it says what is missing where there is no WebAssembly.
  compileKernels()
  // What is made of a file, a few bytes for each word, is less than the file; memory that is never written to costs nothing.
  const memory = new WebAssembly.Memory({initial: Math.ceil((places.end + 2 * size) / pageBytes) + 1})
  const buffer = memory.buffer as ArrayBuffer
  const bytes = new Uint8Array(buffer, places.end, size)
  fill(bytes)
  const container = openContainer(bytes, name)
  const kernels = openKernels(memory)
  let used = places.end + size
  const take = (length: number) => {
    const start = (used + 7) & ~7
    used = start + 4 * length
    return new Uint32Array(buffer, start, length)
  }
  return {
    ...container,
    kernels,
    buffer,
    startsOf(name) {
      const lengths = container.get(name)
      const starts = take(lengths.length + 1)
      const write = lengths.BYTES_PER_ELEMENT === 1 ? kernels.startsOf8 : kernels.startsOf16
      write(lengths.byteOffset, lengths.length, starts.byteOffset)
      return starts
    },
    countsOf(name) {
      const packed = container.get(name)
      const counts = take(packed.length)
      return {counts, total: kernels.openCounts(packed.byteOffset, packed.length, counts.byteOffset) >>> 0}
    }
  }
}
