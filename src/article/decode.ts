/** Bytes to text: which encoding a scraped file is in, said when it is not plain UTF-8. */
import {createRequire} from 'node:module'
import {gzipMark, warcMark} from '../stream/marks.js'

export interface Decoded {
  text: string
  /** WHATWG label of the encoding that was used. */
  encoding: string
  /** What a person should know: another encoding, characters that could not be read. */
  notes: string[]
}

/** The bytes are no text in any encoding that scraped pages have, or a container of many. */
export class BinaryInputError extends Error {
  constructor(reason = 'not text (it holds NUL bytes); give unspun text or HTML') {
    super(reason)
  }
}

/** Input that only a stream is read from, by its first bytes. */
const streams: [start: Buffer, reason: string][] = [
  [gzipMark, 'compressed with gzip; --jsonl reads WET files and lines of JSON as they are, unpack others'],
  [Buffer.from(`${warcMark}1.`), 'a web archive; --jsonl reads its records of plain text']
]

const marks: [label: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]]
]

/** Bytes that are looked at to tell binary data and UTF-16 without a mark. */
const head = 4096

/** Bytes of the largest file, since a string of V8 has as many units at most. */
export const largestFile = 2 ** 29 - 24
export const tooLarge = 'longer than 512 MiB'

/**
 * @param bytes a whole file
 * @param declared label of the encoding that the text says it is in; asked only where it is not UTF-8
 * @returns its text without a byte order mark
 * @throws BinaryInputError when the bytes are not text; Error when they are more than `largestFile`
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  if (bytes.length > largestFile) throw new Error(tooLarge)
  for (const [start, reason] of streams) {
    if (start.equals(bytes.subarray(0, start.length))) throw new BinaryInputError(reason)
  }
  for (const [encoding, mark] of marks) {
    if (mark.every((byte, at) => bytes[at] === byte)) return decodeAs(bytes, encoding)
  }
  const nul = countNul(bytes.subarray(0, head))
  if (nul.even + nul.odd > 0) {
    // Text in UTF-16 has its NUL bytes on one side only.
    const half = Math.min(head, bytes.length) / 2
    const paired = bytes.length % 2 === 0
    if (paired && nul.odd > 0.3 * half && nul.even === 0) return decodeAs(bytes, 'utf-16le')
    if (paired && nul.even > 0.3 * half && nul.odd === 0) return decodeAs(bytes, 'utf-16be')
    if (nul.even + nul.odd > 0.002 * Math.min(head, bytes.length) + 1) throw new BinaryInputError()
  }
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes), encoding: 'utf-8', notes: []}
  } catch {
    return decodeAs(bytes, declared !== undefined && supported(declared) ? declared : guess(bytes))
  }
}

function countNul(bytes: Uint8Array): {even: number; odd: number} {
  const count = {even: 0, odd: 0}
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) count[at % 2 === 0 ? 'even' : 'odd']++
  return count
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes)
  const notes = encoding === 'utf-8' ? [] : [`read as ${encoding}`]
  const lost = text.split('\ufffd').length - 1
  if (lost > 0) notes.push(`${lost} ${lost === 1 ? 'character' : 'characters'} could not be read as ${encoding}`)
  return {text, encoding, notes}
}

/** What Windows-1252 has at 0x80 to 0x9f, where Latin-1 has control characters. */
const windowsMarks = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** By hand, because the decoder of Node 20 reads Windows-1252 as Latin-1 and so loses curly quotes. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(/[\u0080-\u009f]/g, (mark) => windowsMarks[mark.charCodeAt(0) - 0x80]!)
}

interface Chardet {
  analyse: (bytes: Uint8Array) => {name: string; confidence: number}[]
}

/** Bytes that are enough for a guess; a longer input makes chardet slow and no wiser. */
const sample = 1 << 16

/** Asks chardet; loaded only here, because most input is UTF-8. */
function guess(bytes: Uint8Array): string {
  const chardet = createRequire(import.meta.url)('chardet') as Chardet
  for (const {name} of chardet.analyse(bytes.subarray(0, sample))) {
    // Browsers read Latin-1 as Windows-1252 too; its curly quotes are what scraped text has.
    const label = name === 'ISO-8859-1' ? 'windows-1252' : name.toLowerCase()
    if (supported(label)) return label
  }
  return 'windows-1252'
}

function supported(label: string): boolean {
  try {
    new TextDecoder(label)
    return true
  } catch {
    return false
  }
}
