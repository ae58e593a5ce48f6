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

  it('keeps what a recipe takes', () => {
    expect(kept([0, 0, 0, 0, 1], 'For the soup:', '200g kelp', 'A lemon', '2 tbsp oil', prose)).toEqual([1, 1, 1, 1, 1])
  })

  it('keeps no other list of numbers', () => {
    expect(kept([0, 0, 0, 1], 'Most read:', '12 comments', '5 ways to cook kelp', prose)).toEqual([0, 0, 0, 1])
  })

  it('keeps a list that the story announces', () => {
    expect(kept([1, 2, 2, 1], 'The ferry carries three things:', '- A goat', '- Two crates of kelp', prose)).toEqual([1, 1, 1, 1])
  })

  const crates = ['- Kelp', '- Salt', '- Rope', '- Two anchors', '- A box of nails']

  it('goes on behind a long list that the story announces', () => {
    const lines = [prose, 'The ferry carried these crates:', ...crates, prose]
    expect(kept([1, 3, 3, 3, 3, 3, 3, 3], ...lines)).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
  })

  it('finds the story above a long list that it announces', () => {
    const lines = [prose, 'The ferry carried these crates:', ...crates, prose]
    expect(kept([0, 0, 0, 0, 0, 0, 0, 1], ...lines)).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
  })

  it('stops at a long list that nothing announces', () => {
    expect(kept([1, 3, 3, 3, 3, 3, 3], prose, ...crates, prose)).toEqual([1, 0, 0, 0, 0, 0, 0])
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

  const first = 'Fog kept the boats of the northern islands in their harbours for the whole of Monday.'
  const second = 'The harbour master expects that the first of them will leave on Tuesday at noon.'
  const headlines = ['Mayor wants a longer pier', 'School roof leaks after storm', 'Choir sings for the old lighthouse']

  it('finds the story’s other part by its indentation', () => {
    const other = headlines.map((text) => `      ${text}`)
    const lines = ['    Home', `  ${first}`, ...other, `  ${second}`]
    expect(kept([0, 3, 3, 3, 3, 1], ...lines)).toEqual([0, 1, 0, 0, 0, 1])
  })

  it('keeps what stands above a list with a known heading', () => {
    const menu = Array.from({length: 70}, () => 'Harbours')
    const found = kept([...menu.map(() => 0), 0, 0, 0, 0, 0, 1], ...menu, first, 'Most read', ...headlines, second)
    expect(found.slice(70)).toEqual([1, 0, 0, 0, 0, 1])
  })

  it('keeps nothing above the byline', () => {
    expect(kept([0, 0, 1], 'Is the ferry to Skarholm late again because of the fog?', 'By Ida Berg', first)).toEqual([0, 0, 1])
  })

  it('drops captions', () => {
    const caption = 'The night ferry in the fog off Skarholm (Image: Ida Berg)'
    expect(kept([1, 1, 1], first, caption, second)).toEqual([1, 0, 1])
    expect(kept([1, 1, 1, 1, 1], first, prose, `* ${prose}`, 'Photo by Ida Berg', second)).toEqual([1, 0, 0, 0, 1])
  })

  it('drops what stands close above the name of a photographer, where paragraphs stand apart', () => {
    const page = [first, prose, 'Photo by Ida Berg', second].map((line, at) => ({...readLine(line), blankBefore: at === 2 ? 0 : 1}))
    expect([...mend(page, Uint8Array.of(1, 1, 1, 1))]).toEqual([1, 0, 0, 1])
  })

  it('drops headlines with dates below them that are not about the story', () => {
    const teasers = headlines.flatMap((text) => [text, '11 May 2019'])
    expect(kept([1, 1, 1, 1, 1, 1, 1, 1], first, ...teasers, second)).toEqual([1, 0, 0, 0, 0, 0, 0, 1])
  })
})
