/** Opens packed numbers, each of which goes out in four bytes. */
import {bits} from '../../language/counts.js'
import {get, loop, parameters} from './wat.js'

/** Goes through so many numbers, with `value` as what is read and `sum` as the sum of what was stored. */
const each = (bytes: 1 | 2, what: string) => `(local $end i32) (local $value i32) (local $sum i32)
  (local.set $end (i32.add (local.get $list) (i32.mul (local.get $count) (i32.const ${bytes}))))
  ${loop(
    `(local.set $value (i32.load${8 * bytes}_u (local.get $list))) ${what}
    (local.set $to (i32.add (local.get $to) (i32.const 4)))`,
    bytes
  )}`
const store = (what: string, offset: number) => `(i32.store offset=${offset} (local.get $to) ${what})`
const addValue = '(local.set $sum (i32.add (local.get $sum) (local.get $value)))'

/** The first start is 0, as the memory is where nothing was written. */
const startsOf = (name: string, bytes: 1 | 2) =>
  `(func (export "${name}") ${parameters('list', 'count', 'to')} ${each(bytes, addValue + store(get('sum'), 4))})`
const mask = `(i32.const ${2 ** bits - 1})`
const opened = `(i32.shl (i32.and (local.get $value) ${mask}) (i32.shr_u (local.get $value) (i32.const ${bits})))`
const openCounts = `(func (export "openCounts") ${parameters('list', 'count', 'to')} (result i32)
  ${each(2, `(local.set $value ${opened}) ${addValue} ${store(get('value'), 0)}`)} (local.get $sum))`

export const counting = [startsOf('startsOf8', 1), startsOf('startsOf16', 2), openCounts].join('\n')
