/**
 * Arithmetic on rows of numbers in shared memory, four numbers at a time. In WebAssembly, because JavaScript has no such
 * instructions: the context model is trained more than three times as fast as by loops.
 */
import wabt from 'wabt'
import {dimensions} from '../language/matrix.js'
import {addProduct, addTo, get, load, loop, plus, rowAt, setFactors, times} from './kernels/wat.js'

/**
 * Rows of `dimensions` 32-bit numbers are given by where they begin, in bytes from the start of the memory and a multiple of 16;
 * so are arrays. Lists of rows of a matrix are 32-bit numbers of them.
 */
export interface Vectors {
  /** @returns the sum of the products of two rows */
  dot: (a: number, b: number) => number
  /** Adds the products of two rows, times a factor, to the first. */
  addProduct: (to: number, a: number, b: number, factor: number) => void
  /** Adds rows of a matrix, times a factor, to one. */
  gather: (to: number, list: number, listEnd: number, matrix: number, factor: number) => void
  /**
   * Adds a row to rows of a matrix, each at a rate that shrinks with what it has learned (Duchi et al. 2011, AdaGrad).
   *
   * @param squares of the matrix: what each row has learned, to which `square` is added
   */
  teach: (list: number, listEnd: number, matrix: number, squares: number, from: number, square: number, rate: number) => void
  /** Adds `b` times a factor to `a`, and then `c` times another to `b`. */
  addBoth: (a: number, b: number, c: number, ofB: number, ofC: number) => void
}

/** Bytes of a row. */
export const rowBytes = 4 * dimensions

const offsets = Array.from({length: dimensions / 4}, (_, step) => 16 * step)
/** In pairs of pairs, since each addition waits for the one before it. */
const sumOf = (terms: readonly string[]): string => {
  const half = terms.length >> 1
  return half === 0 ? terms[0]! : plus(sumOf(terms.slice(0, half)), sumOf(terms.slice(half)))
}
const lane = (index: number) => `(f32x4.extract_lane ${index} (local.get $sums))`
/** Adds what stands at an offset to each place of a row. */
const added = (to: string, what: (offset: number) => string) => offsets.map((offset) => addTo(to, offset, what(offset))).join('\n')
const scaled = (from: string) => (offset: number) => times(get('factors'), load(get(from), offset))
/** Goes through a list, with `row` as where each row of the matrix begins. */
const each = (what: string) =>
  loop(`(local.set $row ${rowAt(get('matrix'), '(i32.load (local.get $list))', rowBytes)}) ${what}`, 4, 'listEnd')

const text = `(module
  (memory (import "shared" "memory") 1 65536 shared)
  (func (export "dot") (param $a i32) (param $b i32) (result f32) (local $sums v128)
    (local.set $sums ${sumOf(offsets.map((offset) => times(load(get('a'), offset), load(get('b'), offset))))})
    (f32.add (f32.add ${lane(0)} ${lane(1)}) (f32.add ${lane(2)} ${lane(3)})))
  ${addProduct('(export "addProduct")')}
  (func (export "gather") (param $to i32) (param $list i32) (param $listEnd i32) (param $matrix i32) (param $factor f32)
    (local $row i32) (local $factors v128)
    ${setFactors('(local.get $factor)')}
    ${each(added('to', scaled('row')))})
  (func (export "teach") (param $list i32) (param $listEnd i32) (param $matrix i32) (param $squares i32) (param $from i32)
    (param $square f32) (param $rate f32) (local $row i32) (local $learned i32) (local $factors v128)
    ${each(`(local.set $learned (i32.add (local.get $squares) (i32.mul (i32.load (local.get $list)) (i32.const 4))))
    (f32.store (local.get $learned) (f32.add (f32.load (local.get $learned)) (local.get $square)))
    ${setFactors('(f32.div (local.get $rate) (f32.sqrt (f32.load (local.get $learned))))')}
    ${added('row', scaled('from'))}`)})
  (func (export "addBoth") (param $a i32) (param $b i32) (param $c i32) (param $ofB f32) (param $ofC f32) (local $factors v128)
    ${setFactors('(local.get $ofB)')}
    ${added('a', scaled('b'))}
    ${setFactors('(local.get $ofC)')}
    ${added('b', scaled('c'))}))`

/** @returns the code, which threads can share */
export async function assembleVectors(): Promise<WebAssembly.Module> {
  const {parseWat} = await wabt()
  const {buffer} = parseWat('vectors', text, {simd: true, threads: true}).toBinary({})
  return new WebAssembly.Module(Uint8Array.from(buffer))
}

/** @param memory where the rows are */
export const openVectors = (module: WebAssembly.Module, memory: WebAssembly.Memory): Vectors =>
  new WebAssembly.Instance(module, {shared: {memory}}).exports as unknown as Vectors
