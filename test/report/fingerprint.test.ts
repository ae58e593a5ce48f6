import {describe, expect, it} from 'vitest'
import {fingerprint} from '../../src/report/fingerprint.js'

const base = {ruleId: 'repeated-words', actual: 'the the', context: {text: 'They asked for the the pilot of it', start: 15, end: 22}}
const other = (parts: Partial<typeof base>, path = 'a.txt') => fingerprint(path, {...base, ...parts})

describe('fingerprint', () => {
  it('does not know the line, nor what stands further away', () => {
    const context = {text: 'We asked for the the pilot of his', start: 13, end: 20}
    expect(other({context})).toBe(other({}))
  })

  it('knows path, rule, words and neighbours', () => {
    const context = {text: 'They asked for the the crew of it', start: 15, end: 22}
    const all = [other({}), other({}, 'b.txt'), other({ruleId: 'idiom'}), other({actual: 'a a'}), other({context})]
    expect(new Set(all).size).toBe(all.length)
  })

  it('is the same for a path from here and a whole one', () => {
    expect(other({}, `${process.cwd()}/a.txt`)).toBe(other({}))
  })
})
