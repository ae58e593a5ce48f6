import {describe, expect, it} from 'vitest'
import {readLine} from '../../src/boilerplate/lines.js'
import {mend} from '../../src/boilerplate/mend.js'

const prose = 'The night ferry to Skarholm was late again on Monday because of fog in the sound.'

/** Which lines stay when the model gave these states. */
function kept(states: number[], ...lines: string[]): number[] {
  return [
    ...mend(
      lines.map((line) => ({...readLine(line), blankBefore: 0})),
      Uint8Array.from(states)
    )
  ]
}

describe('mend', () => {
  it('keeps sentences that adjoin the story', () => {
    expect(kept([0, 1, 3], prose, prose, prose)).toEqual([1, 1, 1])
  })

  it('drops a known phrase amid the story', () => {
    expect(kept([1, 1, 1], prose, 'Advertisement', prose)).toEqual([1, 0, 1])
  })

  it('keeps a list that the story announces', () => {
    expect(kept([1, 2, 2, 1], 'The ferry carries three things:', '- A goat', '- Two crates of kelp', prose)).toEqual([1, 1, 1, 1])
  })

  it('drops readers’ comments that look like the story', () => {
    const comments = ['Ida says:', prose, 'Per says:', prose, 'Nils says:', prose]
    expect(kept([1, 1, 1, 1, 1, 1, 1, 1], prose, prose, ...comments)).toEqual([1, 1, 0, 0, 0, 0, 0, 0])
  })

  it('keeps quotations that the story announces', () => {
    const quotes = ['The mayor said:', `“${prose}”`, 'The ministry said:', `“${prose}”`, 'The pilot said:', `“${prose}”`]
    expect(kept([1, 1, 1, 1, 1, 1, 1], prose, ...quotes)).toEqual([1, 1, 1, 1, 1, 1, 1])
  })

  it('keeps an interview in which one person speaks', () => {
    expect(kept([1, 1, 1], prose, 'The harbour master says:', prose)).toEqual([1, 1, 1])
  })
})
