/** How well words are what a place expects. */
import {biasSteps} from '../../language/context-model.js'
import {fixed, part, scaleOf, setWord} from './model.js'
import {scaleOffset} from './shorten.js'
import {chunks, half, packedBytes, signBytes, unpack, unpacked, unpackSigns} from './unpack.js'
import {get, load, loop, parameters, range, rowAt} from './wat.js'

type Expected = 'local' | 'topic'

/** Adds the products of a chunk of the row with what the place expects. */
function addProducts(chunk: number, name: Expected): string {
  const products = range(4).map((eight) => {
    const numbers = `(i16x8.extend_${half(eight)}_i8x16_s (local.get $${eight < 2 ? 'even' : 'odd'}))`
    return `(i32x4.dot_i16x8_s ${numbers} ${load(fixed(`${name}Short`), 64 * chunk + 16 * eight)})`
  })
  return `(local.set $${name} ${[get(name), ...products].reduce((a, b) => `(i32x4.add ${a} ${b})`)})`
}

const eachChunk = (read: (chunk: number) => string) =>
  chunks.map((chunk) => read(chunk) + addProducts(chunk, 'local') + addProducts(chunk, 'topic')).join('\n')
const scored = (name: Expected) => {
  const sum = range(4)
    .map((lane) => `(i32x4.extract_lane ${lane} (local.get $${name}))`)
    .reduce((a, b) => `(i32.add ${a} ${b})`)
  return `(f32.mul (f32.mul (local.get $scale) (f32.load ${fixed(`${name}Short`, scaleOffset)})) (f32.convert_i32_s ${sum}))`
}
const bias = `(f32.div (f32.convert_i32_s (i32.load8_s (i32.add ${part('bias')} (local.get $word)))) (f32.const ${biasSteps}))`

export const score = `(func (export "score") ${parameters('list', 'end', 'scores')} ${unpacked}
  (local $word i32) (local $row i32) (local $local v128) (local $topic v128) (local $scale f32)
  ${loop(
    `${setWord}
    (local.set $local (v128.const i32x4 0 0 0 0)) (local.set $topic (v128.const i32x4 0 0 0 0))
    (if (i32.lt_u (local.get $word) ${part('core')})
      (then (local.set $row ${rowAt(part('outputRows'), get('word'), packedBytes)}) ${eachChunk(unpack)})
      (else (local.set $row ${rowAt(part('signs'), `(i32.sub (local.get $word) ${part('core')})`, signBytes)}) ${eachChunk(unpackSigns)}))
    (local.set $scale ${scaleOf(part('outputScales'), get('word'))})
    (f32.store (local.get $scores) (f32.add ${scored('local')} ${bias}))
    (f32.store offset=4 (local.get $scores) ${scored('topic')})
    (local.set $scores (i32.add (local.get $scores) (i32.const 8)))`,
    2
  )})`
