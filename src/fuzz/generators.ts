/** Inputs as an enemy, or a broken scraper, would make them. */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc, {type Arbitrary} from 'fast-check'
import {commands, controls, entities, furniture, lineEnds, markup, prose} from './nasty.js'

/** A file as it comes to unspun. */
export interface Case {
  /** Its name; files of standard input have none. */
  path: string | undefined
  bytes: Uint8Array
}

const path = fc.constantFrom(undefined, undefined, 'a.txt', 'a.md', 'a.html')

const piece = fc.oneof(
  {weight: 3, arbitrary: fc.constantFrom(...prose)},
  {weight: 3, arbitrary: fc.constantFrom(...furniture)},
  {weight: 4, arbitrary: fc.constantFrom(...controls, ...entities, ...commands)},
  {weight: 2, arbitrary: fc.constantFrom(...markup)},
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 8})}
)
/** Some pieces come many times in a row. */
const repeated = fc.tuple(piece, fc.constantFrom(1, 1, 1, 1, 2, 7)).map(([text, times]) => text.repeat(times))
const pieces = (one: Arbitrary<string>, ends: readonly string[]) =>
  fc.array(fc.tuple(one, fc.constantFrom(...ends)), {maxLength: 16}).map((list) => list.flat().join(''))

const text = pieces(repeated, [...lineEnds, ' ', '\n', '\n'])
const page = pieces(fc.oneof(fc.constantFrom(...markup), repeated), ['', '', '', ' ', '\n']).map((inner) => `<!doctype html>${inner}`)

const utf16be = (value: string) => Buffer.from(value, 'utf16le').swap16()
/** As `Buffer.from` has it, half a surrogate pair becomes U+FFFD in UTF-8; in WTF-8 it stays. */
const wtf8 = (value: string) =>
  Buffer.concat(Array.from(value, (one) => (/^\p{Surrogate}$/u.test(one) ? encodeHalf(one.charCodeAt(0)) : Buffer.from(one))))
const encodeHalf = (code: number) => Buffer.from([0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)])

const encoders: ((value: string) => Buffer)[] = [
  (value) => Buffer.from(value),
  (value) => Buffer.from(value),
  wtf8,
  (value) => Buffer.from(`\ufeff${value}`),
  (value) => Buffer.from(value, 'latin1'),
  (value) => Buffer.from(`\ufeff${value}`, 'utf16le'),
  (value) => Buffer.from(value, 'utf16le'),
  (value) => utf16be(`\ufeff${value}`)
]
const encoder = fc.constantFrom(...encoders)
const encoded = (source: Arbitrary<string>) => fc.tuple(source, encoder).map(([value, encode]): Uint8Array => encode(value))
const mixed = fc.tuple(encoded(text), encoded(text)).map((parts) => Buffer.concat(parts))

/** A cut out of a file, in which some bytes are exchanged for others. */
function mutated(files: readonly Buffer[]): Arbitrary<Uint8Array> {
  const change = fc.record({
    at: fc.nat(1200),
    gone: fc.constantFrom(0, 0, 1, 3, 40),
    put: fc.oneof(encoded(piece), fc.uint8Array({maxLength: 4}), encoded(fc.constantFrom(...lineEnds)))
  })
  return fc
    .tuple(fc.nat(files.length - 1), fc.nat(9999), fc.nat(1200), fc.array(change, {maxLength: 5}))
    .map(([file, from, length, changes]) => {
      const whole = files[file]!
      const start = from % whole.length
      let bytes: Uint8Array = whole.subarray(start, start + length)
      for (const {at, gone, put} of changes) bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + gone)])
      return bytes
    })
}

function readFixtures(): Buffer[] {
  return readdirSync('fixtures', {recursive: true, encoding: 'utf8'})
    .filter((name) => /\.(?:txt|html|md|json)$/.test(name))
    .sort()
    .map((name) => readFileSync(join('fixtures', name)))
    .filter(({length}) => length > 0)
}

/** @returns cases of all kinds, made from `fixtures` in the working folder too: bytes, changed fixtures, structured text and pages in many encodings */
export function cases(): Arbitrary<Case> {
  const bytes = fc.oneof(
    {weight: 1, arbitrary: fc.uint8Array({maxLength: 200})},
    {weight: 3, arbitrary: mutated(readFixtures())},
    {weight: 5, arbitrary: encoded(text)},
    {weight: 3, arbitrary: encoded(page)},
    {weight: 1, arbitrary: mixed}
  )
  return fc.record({path, bytes})
}
