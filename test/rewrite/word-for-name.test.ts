import {describe, expect, it} from 'vitest'
import {unspunWordForName} from '../../src/rewrite/word-for-name.js'
import {findings} from '../helpers.js'

const found = (...lines: string[]) => findings(unspunWordForName, lines.join('\n'))

describe('word-for-name', () => {
  it('flags a word before a known name', () => {
    expect(found('The letter went to Decide Ingrid Holm.')).toEqual(['1:20-1:26 Decide → Judge'])
  })

  it('flags it before a surname, when the whole name stands elsewhere', () => {
    expect(found('Ingrid Holm came late.', 'The letter went to Broad Holm.')).toEqual(['2:20-2:25 Broad → General'])
  })

  it('flags it before a name that has the title elsewhere', () => {
    expect(found('We met Captain Quandle.', 'Then Commandeer Quandle left.')).toEqual(['2:6-2:16 Commandeer → Captain'])
  })

  it('takes the title that the person has elsewhere for the likeliest', () => {
    expect(found('We met Major Ingrid Holm.', 'Then Main Ingrid Holm left.')[0]).toMatch(/^2:6-2:10 Main → Major/)
  })

  it('flags it at the start of a sentence before a whole name', () => {
    expect(found('Decide Ingrid Holm was late.')).toEqual(['1:1-1:7 Decide → Judge'])
  })

  it.each([
    ['titles', 'We met Judge Ingrid Holm, General Piers Quill and Chief Holm.'],
    ['a longer name', 'We met Common Broad Holm, a band.'],
    ['an unknown name', 'We heard of the Universal Quandle.'],
    ['lower case', 'They decide Ingrid Holm was late.'],
    ['an order', 'Decide Holm, or leave.'],
    ['kin and callings before a name, as some papers write', 'Skipper Ingrid Holm was late. Dad Piers Quill woke.']
  ])('keeps %s', (_, text) => {
    expect(found(text)).toEqual([])
  })
})
