import fc from 'fast-check'
import stringWidth from 'string-width'
import {describe, expect, it} from 'vitest'
import {frame} from '../../src/report/frame.js'
import {hostile} from './samples.js'

const same = (text: string) => text
const paint = {around: same, mark: same, hint: same}
/** A frame of a text in which the span stands in brackets. */
const framed = (text: string, hint = '', columns = 60) => {
  const [start, end] = [text.indexOf('['), text.indexOf(']') - 1]
  return frame({text: text.replace(/[[\]]/g, ''), start, end}, hint, columns, paint)
}

describe('frame', () => {
  it('underlines the span, with the hint beside it', () => {
    expect(framed('waited [a hour] in', 'an hour')).toEqual(['waited a hour in', '       ^^^^^^ an hour'])
  })

  it('counts the columns of wide letters, emoji and marks', () => {
    expect(framed('東京 👩‍👩‍👧 e\u0301 [港]')).toEqual(['東京 👩‍👩‍👧 e\u0301 港', '          ^^'])
  })

  it('cuts a long line on both sides', () => {
    const [line, mark] = framed(`${'ab '.repeat(25)}[SPAN]${' cd'.repeat(25)}`, 'x', 40)
    expect(line).toMatch(/^….*SPAN.*…$/)
    expect([stringWidth(line), mark.indexOf('^')]).toEqual([40, line.indexOf('SPAN')])
  })

  it('leaves room for the hint where the line ends', () => {
    const [line, mark] = framed(`${'ab '.repeat(25)}[SPAN]`, 'a long hint', 40)
    expect(line).toMatch(/SPAN$/)
    expect(mark).toMatch(/\^ a long hint$/)
    expect(stringWidth(mark)).toBeLessThanOrEqual(40)
  })

  it('says that a line goes on beyond what is known of it', () => {
    expect(framed(`[SPAN]${'b'.repeat(80)}`, '', 200)[0]).toMatch(/b…$/)
    expect(framed(`${'b'.repeat(80)}[SPAN]`, '', 200)[0]).toMatch(/^…b/)
  })

  it('cuts a span that is wider than the room', () => {
    const [line, mark] = framed(`for [${'x'.repeat(100)}] end`, '', 40)
    expect([stringWidth(line) <= 40, mark.trim().length]).toEqual([true, 24])
    expect(line).toContain('x…')
  })

  it('marks the place of an empty span', () => {
    expect(framed('ab[]cd')[1]).toBe('  ^')
  })

  it('prints a tab as a space', () => {
    expect(framed('\ta [b]')).toEqual([' a b', '   ^'])
  })

  it('fits and never steers a terminal, whatever the text', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, fc.integer({min: 30, max: 200}), (before, span, after, columns) => {
        const context = {text: before + span + after, start: before.length, end: before.length + span.length}
        for (const line of frame(context, 'a hint', columns, paint)) {
          expect(stringWidth(line)).toBeLessThanOrEqual(columns)
          expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u202e]/)
        }
      })
    )
  })
})
