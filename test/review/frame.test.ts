import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {widthOf} from '../../src/report/width.js'
import {plainReview} from '../../src/review/plain.js'
import {openReview} from '../../src/review/state.js'
import {widthOfRow, wrap} from '../../src/review/wrap.js'
import {scraped, spun} from '../cli/shell.js'
import {hostile} from '../report/samples.js'
import {articleOf, open, screen, type} from './helpers.js'

describe('the screen', () => {
  it('shows findings with their suggestions, and what is known of the one that is looked at', async () => {
    expect(screen(await open(spun), 60, 14)).toEqual([
      '1.txt  suspect 0.55  2 findings, 0 lines removed',
      '      1 The night ferry to Skarholm was late again on',
      '        Monday because of fog in the sound.',
      '>~    2 The crew looked for [*the the*]{the?} pilot and',
      '>       waited [a hour]{an hour?} in the harbour.',
      '',
      '',
      `── 1 of 2 ${'─'.repeat(50)}`,
      'repeated-words 0.90  “the the”',
      '1 the',
      '“the” stands twice',
      '',
      '',
      'n/p move 1-3 take k keep d drop s silence u undo w q ?'
    ])
  })

  it('shows what was decided', async () => {
    const rows = screen(type(await open(spun), '1snobody minds<return>'))
    expect(rows.slice(3, 5)).toEqual([
      '>~    2 The crew looked for [-the the-]{+the+} pilot and',
      '>       waited [*a hour*] in the harbour.'
    ])
    expect(rows.slice(14, 16)).toEqual(['article-agreement 0.80  “a hour”', '“a hour” is silenced: nobody minds'])
  })

  it('shows removed lines, and those that are kept after all', async () => {
    const state = await open(scraped)
    expect(screen(state)[3]).toBe('>-    2 Share on Facebook | Email  (share-row)')
    expect(screen(type(state, 'k'))[3]).toBe('>+    2 Share on Facebook | Email')
  })

  it('tells of findings beside the text where there is room', async () => {
    expect(screen(await open(spun), 200).join('\n')).toMatch(
      /the harbour\. {10,}0\.90 “the the” → the {2}repeated-words\n> +0\.80 “a hour”/
    )
  })

  it('has its rows, none wider than the terminal, and nothing that steers it', async () => {
    const size = fc.record({columns: fc.integer({min: 1, max: 220}), rows: fc.integer({min: 1, max: 40})})
    const keys = fc.array(fc.constantFrom(...'npkds1u?', '<down>', '<end>', '<return>'), {maxLength: 8})
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, {maxLength: 6}), keys, size, async (lines, keys, {columns, rows}) => {
        const shown = screen(type(await open(`${spun}${lines.join('\n').replaceAll('\u0000', '')}`), keys.join('')), columns, rows)
        expect(shown).toHaveLength(rows)
        for (const row of shown) {
          expect(row).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
          expect(widthOf(row)).toBeLessThanOrEqual(columns)
        }
      })
    )
  })
})

it('shows names and rules of strangers harmlessly, on the screen and without one', async () => {
  const {article} = await articleOf(`${spun}Share on Facebook | Email\n`, 'a\u001b[2J\u202e.txt')
  for (const one of [...article.report.messages, ...article.report.removed]) one.ruleId = '\u001b[31m'
  for (const shown of [plainReview(article, 70), screen(openReview([article])).join('\n')]) expect(shown).not.toMatch(/[\u001b\u202e]/)
})

describe('wrap', () => {
  it('measures wide letters, emoji and marks', () => {
    const rows = wrap([{text: '東京 東京東京 👩‍👩‍👧👩‍👩‍👧 e\u0301e\u0301e\u0301', style: 'plain'}], 6)
    expect(rows.map((row) => row.map(({text}) => text).join(''))).toEqual(['東京', '東京東', '京', '👩‍👩‍👧👩‍👩‍👧', 'e\u0301e\u0301e\u0301'])
  })

  it('loses nothing but spaces at the ends of rows', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom('a', ' ', '東', '👩‍👧', 'e\u0301')}), fc.integer({min: 2, max: 20}), (text, columns) => {
        const rows = wrap([{text, style: 'plain'}], columns)
        expect(
          rows
            .flatMap((row) => row.map((piece) => piece.text))
            .join('')
            .replaceAll(' ', '')
        ).toBe(text.replaceAll(' ', ''))
        for (const row of rows) expect(widthOfRow(row)).toBeLessThanOrEqual(columns)
      })
    )
  })
})

it('is printed whole where there is no terminal', async () => {
  expect(plainReview((await articleOf(`${spun}Share on Facebook | Email\n`)).article, 70)).toMatchInlineSnapshot(`
    "ferry.txt  suspect 0.55, 2 findings, 1 line removed
          1 The night ferry to Skarholm was late again on Monday because
            of fog in the sound.
     ~    2 The crew looked for [the the]{the?} pilot and waited [a
            hour]{an hour?} in the harbour.
          | 0.90 “the the” → the  repeated-words: “the” stands twice
          | 0.80 “a hour” → an hour  article-agreement: “a” does not go
          | with “hour”; the word after it may have been exchanged
     -    3 Share on Facebook | Email  (share-row)
    "
  `)
})
