/** Writes a row down in whole numbers of two bytes, whose products with packed ones are sums of whole numbers. */
import {dimensions} from '../../language/matrix.js'
import {chunks} from './unpack.js'
import {get, lanes, load, parameters, range, setFactors, times} from './wat.js'

/** Where the scale stands, behind the numbers. */
export const scaleOffset = 2 * dimensions

const largest = 2 ** 15 - 1
/** What a row of zeros is taken to reach. */
const least = 1e-30
const laneOf = (lane: number) => `(f32x4.extract_lane ${lane} (local.get $most))`
const most = (a: string, b: string) => `(f32.max ${a} ${b})`

/** The numbers come in the order in which rows are unpacked: of 32 first those with even numbers. */
export const shorten = `(func $shorten ${parameters('from', 'to')} (local $most v128) (local $size f32) (local $factors v128)
  ${range(8)
    .map((four) => `(local $n${four} v128)`)
    .join(' ')}
  ${range(dimensions / 4)
    .map((four) => `(local.set $most (f32x4.pmax (local.get $most) (f32x4.abs ${load(get('from'), 16 * four)})))`)
    .join('\n')}
  (local.set $size ${most(`(f32.const ${least})`, range(4).map(laneOf).reduce(most))})
  (f32.store offset=${scaleOffset} (local.get $to) (f32.div (local.get $size) (f32.const ${largest})))
  ${setFactors(`(f32.div (f32.const ${largest}) (local.get $size))`)}
  ${chunks.map(shortenChunk).join('\n')})`

function shortenChunk(chunk: number): string {
  const rounded = range(8).map((four) => {
    const scaled = times(get('factors'), load(get('from'), 128 * chunk + 16 * four))
    return `(local.set $n${four} (i32x4.trunc_sat_f32x4_s (f32x4.nearest ${scaled})))`
  })
  // Every second number of two times four, from the first or the second on.
  const every = (four: number, first: number) =>
    `(i8x16.shuffle ${lanes(16, (lane) => 8 * (lane >> 2) + 4 * first + (lane & 3))} (local.get $n${four}) (local.get $n${four + 1}))`
  const eight = (four: number, first: number) => `(i16x8.narrow_i32x4_s ${every(four, first)} ${every(four + 2, first)})`
  const stored = [eight(0, 0), eight(4, 0), eight(0, 1), eight(4, 1)].map(
    (numbers, at) => `(v128.store offset=${64 * chunk + 16 * at} (local.get $to) ${numbers})`
  )
  return [...rounded, ...stored].join('\n')
}
