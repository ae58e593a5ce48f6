import {describe, expect, it} from 'vitest'
import {contextOf} from '../../src/report/context.js'
import {unspun} from '../../src/unspun.js'

describe('contextOf', () => {
  it('is the line, with the place of the span in it', () => {
    expect(contextOf('one\nfor the the pilot\r\ntwo', 8, 15)).toEqual({text: 'for the the pilot', start: 4, end: 11})
  })

  it('is what stands near in a long line', () => {
    const {text, start, end} = contextOf(`${'a'.repeat(500)}SPAN${'b'.repeat(500)}`, 500, 504)
    expect(text).toBe(`${'a'.repeat(80)}SPAN${'b'.repeat(80)}`)
    expect(text.slice(start, end)).toBe('SPAN')
  })

  it('does not cut characters in two', () => {
    const {text, start, end} = contextOf(`${'😀'.repeat(50)}xSPANx${'😀'.repeat(50)}`, 101, 105)
    expect(text).not.toMatch(/\p{Surrogate}/u)
    expect(text.slice(start, end)).toBe('SPAN')
  })

  it('holds the first line of a span over several', () => {
    expect(contextOf('say “one\ntwo” now', 4, 13)).toEqual({text: 'say “one', start: 4, end: 8})
  })

  it('holds no more than the start of a long span', () => {
    expect(contextOf('a'.repeat(1000), 0, 1000).text.length).toBeLessThan(400)
  })
})

describe('unspunContext', () => {
  it('gives the raw text, not what was made of it', async () => {
    const {messages} = await unspun('<p>The crew of the ferry waited for the the pilot &amp; his boat in the fog of Skarholm harbour.</p>')
    const {text, start, end} = messages.find(({ruleId}) => ruleId === 'repeated-words')!.context!
    expect(text).toContain('the the pilot &amp; his boat')
    expect(text.slice(start, end)).toBe('the the')
  })
})
