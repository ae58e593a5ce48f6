import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it, vi} from 'vitest'
import {unspunStrip} from '../src/boilerplate/strip.js'
import {unspun} from '../src/unspun.js'
import {runPlugins} from './helpers.js'

/** Each of these runs the pipeline some hundred times, which a busy machine takes its time for. */
vi.setConfig({testTimeout: 60_000})

const folder = new URL('../fixtures/rewrites/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
const texts = names.map((name) => readFileSync(new URL(name, folder), 'utf8'))
const strip = (text: string) => String(runPlugins([unspunStrip], text))

describe('stripping a text that was stripped', () => {
  it.each(names)('changes nothing in %s', (name) => {
    const once = strip(texts[names.indexOf(name)]!)
    expect(strip(once)).toBe(once)
  })

  it.each(['a\r\u200b\nb\n', 'a\r\u200b\n\n\u200b\nb\n'])('changes nothing where only what is removed stood between breaks: %j', (text) => {
    const once = strip(text)
    expect([strip(once), once.split(/\r\n|\n|\r/).length]).toEqual([once, text.split(/\r\n|\n|\r/).length])
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

describe('fixing a text that was fixed', () => {
  const fix = async (text: string) => String(await unspun(text, {fix: true}))

  it('changes nothing in any choice of their lines, with slips put in', async () => {
    const line = fc.constantFrom(...texts.flatMap((text) => text.split('\n')).filter((text) => text.length > 0))
    const slip = fc.constantFrom<[RegExp, string]>(
      [/ the /, ' the the '],
      [/ an /, ' a '],
      [/,” /, ', “'],
      [/ and /, ' and a evening and ']
    )
    const spoilt = fc.tuple(line, slip).map(([text, [found, put]]) => text.replace(found, put))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(line, spoilt), {maxLength: 20}), async (lines) => {
        const once = await fix(lines.join('\n'))
        expect(await fix(once)).toBe(once)
      }),
      {numRuns: 50}
    )
  })
})
