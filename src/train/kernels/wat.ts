/** Pieces of WebAssembly's text format. */
import {dimensions} from '../../language/matrix.js'

export const range = (count: number) => Array.from({length: count}, (_, at) => at)
/** Numbers for the lanes of a vector. */
export const lanes = (count: number, value: (lane: number) => number) => range(count).map(value).join(' ')
export const get = (name: string) => `(local.get $${name})`
export const parameters = (...names: string[]) => names.map((name) => `(param $${name} i32)`).join(' ')
/** Four numbers from where a row begins, or 16 bytes. */
export const load = (from: string, offset: number) => `(v128.load offset=${offset} ${from})`
export const times = (...factors: string[]) => factors.reduce((a, b) => `(f32x4.mul ${a} ${b})`)
export const plus = (a: string, b: string) => `(f32x4.add ${a} ${b})`
/** Adds four numbers to those that stand at an offset of a row. */
export const addTo = (to: string, offset: number, four: string) =>
  `(v128.store offset=${offset} (local.get $${to}) ${plus(load(get(to), offset), four)})`
/** Sets `factors` to a factor, four times. */
export const setFactors = (factor: string) => `(local.set $factors (f32x4.splat ${factor}))`
/** A function that adds the products of two rows of plain numbers, times a factor, to a third. */
export const addProduct = (name: string) => `(func ${name} ${parameters('to', 'a', 'b')} (param $factor f32) (local $factors v128)
  ${setFactors(get('factor'))}
  ${range(dimensions / 4)
    .map((four) => addTo('to', 16 * four, times(get('factors'), load(get('a'), 16 * four), load(get('b'), 16 * four))))
    .join('\n')})`
/** Where a row begins. */
export const rowAt = (start: string, row: string, bytes: number) => `(i32.add ${start} (i32.mul ${row} (i32.const ${bytes})))`
/** Goes through a list from `list` to `end`, the name of its end, whose items take so many bytes. */
export const loop = (body: string, bytes: number, end = 'end') => `(block $done (loop $next
  (br_if $done (i32.ge_u (local.get $list) (local.get $${end})))
  ${body}
  (local.set $list (i32.add (local.get $list) (i32.const ${bytes})))
  (br $next)))`
