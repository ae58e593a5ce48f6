import {describe, expect, it} from 'vitest'
import {readLine} from '../../src/boilerplate/lines.js'
import {readSignals} from '../../src/boilerplate/signals.js'

const ferry = 'The night ferry to Skarholm was late again on Monday because of fog in the sound.'
const choir = 'Singers from nine villages meet in the old chapel to rehearse for the summer concert.'

/** A signal of each line. */
function signal(name: string, ...lines: string[]): number[] {
  const page = {lines: lines.map((line) => ({...readLine(line), blankBefore: 0}))}
  return [...readSignals(page).get(name)!]
}

describe('cohesion', () => {
  it('is the share of words that prose close above or below has too', () => {
    expect(signal('cohesion-before', ferry, 'Skarholm ferry stuck again', choir)).toEqual([0, 0.75, 0])
    expect(signal('cohesion-after', choir, 'Skarholm ferry stuck again', ferry)).toEqual([0, 0.75, 0])
  })

  it('asks only prose', () => {
    expect(signal('cohesion-before', 'Skarholm ferry', 'Skarholm ferry stuck again')).toEqual([0, 0])
  })

  it('ends eight lines away', () => {
    const menu = Array.from({length: 8}, () => 'Harbours')
    expect(signal('cohesion-before', ferry, ...menu, 'Skarholm ferry stuck again').at(-1)).toBe(0)
  })

  it('counts a short line as three words, so that one shared word says little', () => {
    expect(signal('cohesion-before', ferry, 'Ferry')[1]).toBeCloseTo(1 / 3)
  })
})
