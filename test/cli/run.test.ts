import {describe, expect, it} from 'vitest'
import {version} from '../../src/report/report.js'
import {rules} from '../../src/rules.js'
import {shell, spun} from './shell.js'

describe('run', () => {
  it('prints its version', async () => {
    expect(await shell(['--version'])).toEqual({code: 0, out: `${version}\n`, err: ''})
  })
})

describe('unspun explain', () => {
  it('explains what reports say of comments, too', async () => {
    const {code, out} = await shell(['explain', 'unused-suppression'])
    expect([code, out.split('\n')[0]]).toEqual([0, 'unused-suppression (suppression)'])
  })

  it('explains a rule with an example', async () => {
    const {code, out} = await shell(['explain', 'collocation'])
    expect(code).toBe(0)
    expect(out).toMatch(/^collocation \(rewrite\)\n\n.+\n\n {2}example: .+\n {2}meant: {3}.+\n$/)
  })

  it('lists the rules', async () => {
    const {code, out} = await shell(['explain'])
    expect(code).toBe(0)
    expect(out.trim().split('\n')).toHaveLength(Object.keys(rules).length)
  })

  it('hints at the nearest rule', async () => {
    const {code, err} = await shell(['explain', 'brokenquotes'])
    expect([code, err]).toEqual([2, 'unspun: no rule is called brokenquotes; did you mean broken-quotes?\n'])
  })

  it.each(['spelling', 'constructor'])('does not know a rule %s', async (name) => {
    const {code, out, err} = await shell(['explain', name])
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe(`unspun: no rule is called ${name}; unspun explain lists them\n`)
  })
})

describe('colour', () => {
  const colourOn = '\u001b['
  const check = async (args: string[], env: Record<string, string>, terminals: 'stdout'[] = []) =>
    (await shell(['check', ...args], {stdin: spun, env, terminals})).out.includes(colourOn)

  it('is for terminals', async () => {
    expect(await check([], {}, ['stdout'])).toBe(true)
    expect(await check([], {})).toBe(false)
  })

  it('is off for NO_COLOR and for a dumb terminal', async () => {
    expect(await check([], {NO_COLOR: '1'}, ['stdout'])).toBe(false)
    expect(await check([], {TERM: 'dumb'}, ['stdout'])).toBe(false)
  })

  it('is on for FORCE_COLOR, and off when that is 0', async () => {
    expect(await check([], {FORCE_COLOR: '1'})).toBe(true)
    expect(await check([], {FORCE_COLOR: '0'}, ['stdout'])).toBe(false)
  })

  it('follows the flag before all', async () => {
    expect(await check(['--no-color'], {FORCE_COLOR: '1'}, ['stdout'])).toBe(false)
    expect(await check(['--color'], {NO_COLOR: '1'})).toBe(true)
  })

  it('goes with the stream that the report goes to', async () => {
    const {out, err} = await shell([], {stdin: spun, terminals: ['stderr']})
    expect([out.includes(colourOn), err.includes(colourOn)]).toEqual([false, true])
  })
})
