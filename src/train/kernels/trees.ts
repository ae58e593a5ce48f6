/** Walks the trees of a forest, see `trees.ts`, for four rows at a time: each walk waits for the memory, and they wait together. */
import {leaf} from '../../language/trees.js'
import {fixed} from './model.js'
import {get, loop, parameters, range} from './wat.js'

const four = range(4)
const declared = four.map((row) => `(local $row${row} i32) (local $node${row} i32) (local $feature${row} i32)`).join(' ')

const featureOf = (row: number) => `(local.set $feature${row} (i32.load8_u (i32.add (local.get $features) (local.get $node${row}))))`
const valueAt = (row: number) => `(f32.load (i32.add (local.get $values) (i32.shl (local.get $node${row}) (i32.const 2))))`
const asked = (row: number) => `(f32.load (i32.add (local.get $row${row}) (i32.shl (local.get $feature${row}) (i32.const 2))))`
const below = (row: number) => `(i32.load16_u (i32.add (local.get $lower) (i32.shl (local.get $node${row}) (i32.const 1))))`
/** A leaf asks for a feature beyond the row, and stays where it is. */
const step = (row: number) => `(local.set $node${row} (select
  (i32.add ${below(row)} (f32.gt ${asked(row)} ${valueAt(row)}))
  (local.get $node${row})
  (i32.ne (local.get $feature${row}) (i32.const ${leaf}))))`

const allLeaves = `(i32.eq ${four.map((row) => get(`feature${row}`)).reduce((a, b) => `(i32.and ${a} ${b})`)} (i32.const ${leaf}))`
const addUp = (row: number) =>
  `(f64.store offset=${8 * row} (local.get $sum) (f64.add (f64.load offset=${8 * row} (local.get $sum)) (f64.promote_f32 ${valueAt(row)})))`

/** One tree for four rows. */
const walk = `
  ${four.map((row) => `(local.set $node${row} (local.get $root)) (local.set $row${row} (i32.add (local.get $rows) (i32.mul (local.get $stride) (i32.const ${row}))))`).join('\n')}
  (block $told (loop $deeper
    ${four.map(featureOf).join(' ')}
    (br_if $told ${allLeaves})
    ${four.map(step).join('\n')}
    (br $deeper)))
  ${four.map(addUp).join('\n')}`

export const walkTrees = `(func (export "walkTrees") ${parameters('list', 'end', 'features', 'values', 'lower', 'stride', 'count')}
  (local $root i32) (local $rows i32) (local $sum i32) (local $sumEnd i32) ${declared}
  (local.set $sumEnd (i32.add ${fixed('sums')} (i32.shl (local.get $count) (i32.const 3))))
  (memory.fill ${fixed('sums')} (i32.const 0) (i32.shl (local.get $count) (i32.const 3)))
  ${loop(
    `(local.set $root (i32.load (local.get $list)))
    (local.set $rows ${fixed('rows')}) (local.set $sum ${fixed('sums')})
    (block $all (loop $rest
      (br_if $all (i32.ge_u (local.get $sum) (local.get $sumEnd)))
      ${walk}
      (local.set $rows (i32.add (local.get $rows) (i32.shl (local.get $stride) (i32.const 2))))
      (local.set $sum (i32.add (local.get $sum) (i32.const 32)))
      (br $rest)))`,
    4
  )})`
