/**
 * Reads rows as `matrix.ts` packs them, 32 numbers at a time: of four bits those with even numbers are the low halves of 16
 * bytes, those with odd ones the high halves.
 */
import {dimensions} from '../../language/matrix.js'
import {get, lanes, load, range} from './wat.js'

export const packedBytes = dimensions / 2
export const signBytes = dimensions / 8
export const chunks = range(dimensions / 32)

/** What unpacking works with. */
export const unpacked = ['packed', 'even', 'odd', 'first', 'second'].map((name) => `(local $${name} v128)`).join(' ')

/** Sets `even` and `odd` to bytes: the numbers of a chunk of the row. */
export const unpack = (chunk: number) => `
  (local.set $packed ${load(get('row'), 16 * chunk)})
  (local.set $even (i8x16.shr_s (i8x16.shl (local.get $packed) (i32.const 4)) (i32.const 4)))
  (local.set $odd (i8x16.shr_s (local.get $packed) (i32.const 4)))`

/** The same of a row of signs: one, or less by two where the number's bit is set. */
export function unpackSigns(chunk: number): string {
  const bytes = `(i8x16.swizzle (v128.load32_zero offset=${4 * chunk} (local.get $row)) (v128.const i8x16 ${lanes(16, (lane) => lane >> 2)}))`
  const numbers = (first: number) => {
    const bits = `(v128.const i8x16 ${lanes(16, (lane) => 1 << (2 * (lane & 3) + first))})`
    // What is equal is minus one.
    const set = `(i8x16.eq (v128.and (local.get $packed) ${bits}) ${bits})`
    return `(i8x16.add (v128.const i8x16 ${lanes(16, () => 1)}) (i8x16.add ${set} ${set}))`
  }
  return `(local.set $packed ${bytes}) (local.set $even ${numbers(0)}) (local.set $odd ${numbers(1)})`
}

export const half = (index: number) => (index % 2 === 0 ? 'low' : 'high')

/** Does something with each four numbers of the row, in their order. */
export function eachFour(what: (four: string, offset: number) => string): string {
  const merged = (from: number) =>
    `(i8x16.shuffle ${lanes(16, (lane) => from + (lane >> 1) + 16 * (lane & 1))} (local.get $even) (local.get $odd))`
  const fourOf = (index: number) => {
    const eight = `(i16x8.extend_${half(index >> 1)}_i8x16_s (local.get $${index < 4 ? 'first' : 'second'}))`
    return `(f32x4.convert_i32x4_s (i32x4.extend_${half(index)}_i16x8_s ${eight}))`
  }
  return chunks
    .map(
      (chunk) => `${unpack(chunk)} (local.set $first ${merged(0)}) (local.set $second ${merged(8)})
  ${range(8)
    .map((index) => what(fourOf(index), 128 * chunk + 16 * index))
    .join('\n')}`
    )
    .join('\n')
}
