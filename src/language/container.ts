/**
 * One binary file of named sections, so that a table is read as typed-array views without copying.
 *
 * Layout: 4 bytes `UNSP`, uint32 format version, uint32 length of the header, uint32 CRC-32 of all that
 * follows the header, then the header (JSON: name, type, offset and length of each section, and notes on
 * how the file was made), then the sections, each at a multiple of 8 bytes. All little-endian.
 */
import {crc32} from 'node:zlib'

const magic = 0x50534e55
export const formatVersion = 4

const arrays = {u8: Uint8Array, i8: Int8Array, u16: Uint16Array, u32: Uint32Array, f32: Float32Array}

type ArrayType = keyof typeof arrays
export type Section = Uint8Array | Int8Array | Uint16Array | Uint32Array | Float32Array

interface Header {
  notes: Record<string, unknown>
  sections: {name: string; type: ArrayType; offset: number; length: number}[]
}

export interface Container {
  /** How the file was made: date, sources, sizes. */
  notes: Record<string, unknown>
  /** Names of the sections, in order. */
  names: string[]
  /** A view of the section; throws when there is none of that name. */
  get: (name: string) => Section
}

/** The file is not a language table, is damaged, has a format that this version cannot read, or cannot be computed with here. */
export class ContainerError extends Error {}

/**
 * @param sections typed arrays by name
 * @param notes kept in the header for people who ask what the file is
 * @returns the bytes of the file
 */
export function packContainer(sections: Record<string, Section>, notes: Record<string, unknown>): Uint8Array {
  const header: Header = {notes, sections: []}
  let offset = 0
  for (const [name, array] of Object.entries(sections)) {
    const type = (Object.keys(arrays) as ArrayType[]).find((key) => array instanceof arrays[key])!
    header.sections.push({name, type, offset, length: array.length})
    offset += pad(array.byteLength)
  }
  const head = Buffer.from(JSON.stringify(header))
  const body = Buffer.alloc(offset)
  for (const {name, offset} of header.sections) {
    const array = sections[name]!
    body.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset)
  }
  const file = Buffer.alloc(pad(16 + head.length) + body.length)
  for (const [at, value] of [magic, formatVersion, head.length, crc32(body)].entries()) {
    file.writeUInt32LE(value, 4 * at)
  }
  head.copy(file, 16)
  body.copy(file, pad(16 + head.length))
  return file
}

/**
 * @param file the bytes of a packed file
 * @param name what to call it in an error
 * @throws ContainerError when the file is cut short, altered, or of another format version
 */
export function openContainer(file: Uint8Array, name: string): Container {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (file.length < 16 || view.getUint32(0, true) !== magic) {
    throw new ContainerError(`${name} is not a language table of unspun`)
  }
  const version = view.getUint32(4, true)
  if (version !== formatVersion) {
    throw new ContainerError(`${name} has format ${version}; this version of unspun reads ${formatVersion}`)
  }
  const headLength = view.getUint32(8, true)
  const start = pad(16 + headLength)
  if (start > file.length || crc32(file.subarray(start)) !== view.getUint32(12, true)) {
    throw new ContainerError(`${name} is damaged (checksum); install unspun again`)
  }
  const header = JSON.parse(new TextDecoder().decode(file.subarray(16, 16 + headLength))) as Header
  const sections = new Map(header.sections.map((section) => [section.name, section]))
  const base = align(file)
  return {
    notes: header.notes,
    names: [...sections.keys()],
    get(section) {
      const entry = sections.get(section)
      if (!entry) throw new ContainerError(`${name} lacks the section ${section}`)
      return new arrays[entry.type](base.buffer as ArrayBuffer, base.byteOffset + start + entry.offset, entry.length)
    }
  }
}

const pad = (length: number) => (length + 7) & ~7

/** Small files read by Node lie in a shared pool at any offset; typed arrays need an even one. */
function align(file: Uint8Array): Uint8Array {
  return file.byteOffset % 8 === 0 ? file : new Uint8Array(file)
}
