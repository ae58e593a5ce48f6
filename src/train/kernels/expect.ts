/** What a place expects. */
import {pagePosition, reach, surroundingsPosition} from '../../language/context-model.js'
import {dimensions} from '../../language/matrix.js'
import {fixed, part, scaleOf, setWord} from './model.js'
import {shorten} from './shorten.js'
import {eachFour, packedBytes, unpacked} from './unpack.js'
import {addProduct, addTo, get, load, loop, parameters, rowAt, setFactors, times} from './wat.js'

const rowBytes = 4 * dimensions
const factor = `(param $factor f32) (local $factors v128)`

const addRow = `(func $addRow ${parameters('to', 'row')} ${factor} ${unpacked}
  ${setFactors(get('factor'))}
  ${eachFour((four, offset) => addTo('to', offset, times(get('factors'), four)))})`
const addWeighted = `(func $addWeighted ${parameters('to', 'row', 'weights')} ${factor} ${unpacked}
  ${setFactors(get('factor'))}
  ${eachFour((four, offset) => addTo('to', offset, times(get('factors'), load(get('weights'), offset), four)))})`
const inputRow = rowAt(part('inputRows'), get('word'), packedBytes)
const inputScale = scaleOf(part('inputScales'), get('word'))

const addInput = `(func (export "addInput") ${parameters('to', 'list', 'end')} (param $factor f32) (local $word i32)
  ${loop(`${setWord} (call $addRow (local.get $to) ${inputRow} (f32.mul (local.get $factor) ${inputScale}))`, 2)})`

const weightsOf = (position: number) => `(i32.add ${part('weights')} (i32.const ${position * rowBytes}))`
const clear = (name: 'local' | 'topic') => `(memory.fill ${fixed(name)} (i32.const 0) (i32.const ${rowBytes}))`
const expect = `(func (export "expect") ${parameters('words', 'frames', 'framesEnd')} (param $share f32)
  (local $list i32) (local $wordsEnd i32) (local $word i32) (local $weights i32)
  ${clear('local')} ${clear('topic')}
  (local.set $list (local.get $frames))
  ${loop(
    `${setWord} (call $addRow ${fixed('local')} ${rowAt(part('frameRows'), get('word'), packedBytes)} ${scaleOf(part('frameScales'), get('word'))})`,
    2,
    'framesEnd'
  )}
  (local.set $list (local.get $words)) (local.set $wordsEnd (i32.add (local.get $words) (i32.const ${2 * 2 * reach})))
  (local.set $weights ${part('weights')})
  ${loop(
    `${setWord} (call $addWeighted ${fixed('local')} ${inputRow} (local.get $weights) ${inputScale})
    (local.set $weights (i32.add (local.get $weights) (i32.const ${rowBytes})))`,
    2,
    'wordsEnd'
  )}
  (call $addProduct ${fixed('local')} ${weightsOf(surroundingsPosition)} ${fixed('sum')} (local.get $share))
  (call $addProduct ${fixed('topic')} ${weightsOf(pagePosition)} ${fixed('page')} (f32.const 1))
  (call $shorten ${fixed('local')} ${fixed('localShort')})
  (call $shorten ${fixed('topic')} ${fixed('topicShort')}))`

export const expecting = [addRow, addWeighted, addProduct('$addProduct'), shorten, addInput, expect].join('\n')
