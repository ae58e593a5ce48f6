import {Chalk} from 'chalk'
import {describe, expect, it} from 'vitest'
import {makeReport} from '../../src/report/report.js'
import {stylish} from '../../src/report/stylish.js'
import {fileReport, message} from './samples.js'

const plain = new Chalk({level: 0})
const colours = new Chalk({level: 1})

describe('stylish', () => {
  it('prints a head and a row for each removal and finding, in the order of lines', () => {
    const file = fileReport({
      removed: [
        {line: 1, endLine: 1, offset: 0, endOffset: 9, ruleId: 'navigation'},
        {line: 5, endLine: 7, offset: 50, endOffset: 90, ruleId: 'comments'}
      ],
      messages: [message()]
    })
    expect(stylish(makeReport([file]), plain)).toBe(
      [
        'ferry.txt  suspect (score 0.42), 3 of 7 lines kept',
        '  1    removed                     navigation',
        '  2:5  0.90     “the the” → the  repeated-words',
        '  5-7  removed                     comments',
        ''
      ]
        .join('\n')
        .replace(/removed {21}/g, `removed  ${' '.repeat(15)}  `)
    )
  })

  it('counts what was fixed, and shows it among the rest', () => {
    const file = fileReport({fixed: [message({line: 4, fix: 'the'})], messages: [message({line: 3}), message({line: 4, column: 1})]})
    const [head, ...rows] = stylish(makeReport([file]), plain)
      .trimEnd()
      .split('\n')
    expect(head).toBe('ferry.txt  suspect (score 0.42), 3 of 7 lines kept, 1 fixed')
    expect(rows.map((row) => row.trim().split(/ {2,}/).slice(0, 3))).toEqual([
      ['3:5', '0.90', '“the the” → the'],
      ['4:1', '0.90', '“the the” → the'],
      ['4:5', 'fixed', '“the the” → the']
    ])
  })

  it('gives the reason where nothing was expected', () => {
    const file = fileReport({messages: [message({expected: [], reason: 'The quotation is opened and never closed'})]})
    expect(stylish(makeReport([file]), plain)).toContain('“the the”: The quotation is opened and never closed')
  })

  it('says which lines gave themselves away by recurring', () => {
    const file = fileReport({removed: [{line: 3, endLine: 3, offset: 20, endOffset: 29, ruleId: 'navigation', template: [3]}]})
    expect(stylish(makeReport([file]), plain)).toContain('navigation (recurs in the folder)\n')
  })

  it('prints notes', () => {
    expect(stylish(makeReport([fileReport({notes: ['read as windows-1252']})]), plain)).toContain('  note  read as windows-1252\n')
  })

  it('sums up several files', () => {
    const report = makeReport([fileReport({messages: [message()]}), fileReport()])
    expect(stylish(report, plain)).toMatch(/\n2 files: 1 finding, 8 lines removed\n$/)
  })

  it('names the files that could not be read', () => {
    expect(stylish(makeReport([], [{path: 'gone.txt', reason: 'no such file'}]), plain)).toBe('unspun: gone.txt: no such file\n')
  })

  it('paints for a terminal', () => {
    expect(stylish(makeReport([fileReport({messages: [message()]})]), colours)).toContain('\u001b[31m')
  })

  it('lets no text steer the terminal', () => {
    const evil = '\u001b]0;pwned\u0007\u202e'
    const file = fileReport({path: evil, notes: [evil], messages: [message({actual: evil, expected: [evil]})]})
    const printed = stylish(makeReport([file], [{path: evil, reason: evil}]), plain)
    expect(printed.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u202e]/)
  })
})
