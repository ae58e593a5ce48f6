import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {unspunStrip} from '../src/boilerplate/strip.js'
import {runPlugins} from './helpers.js'

const folder = new URL('../fixtures/rewrites/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
const texts = names.map((name) => readFileSync(new URL(name, folder), 'utf8'))
const strip = (text: string) => String(runPlugins([unspunStrip], text))

describe('stripping a text that was stripped', () => {
  it.each(names)('changes nothing in %s', (name) => {
    const once = strip(texts[names.indexOf(name)]!)
    expect(strip(once)).toBe(once)
  })

  it('changes nothing in any choice of their lines', () => {
    const line = fc.constantFrom(...texts.flatMap((text) => text.split('\n')), '', '', '* * *')
    fc.assert(
      fc.property(fc.array(line, {maxLength: 30}), (lines) => {
        const once = strip(lines.join('\n'))
        expect(strip(once)).toBe(once)
      }),
      {numRuns: 500}
    )
  })
})
