import {Chalk} from 'chalk'
import {describe, expect, it} from 'vitest'
import {print} from '../../src/report/formats.js'
import {makeReport, type Report} from '../../src/report/report.js'
import {stylish as format} from '../../src/report/stylish.js'
import {fileReport, message} from './samples.js'

const plain = new Chalk({level: 0})
const colours = new Chalk({level: 1})
const stylish = (report: Report, chalk = plain, more: {columns?: number; quiet?: boolean} = {}) =>
  print(format, report, {colours: chalk, ...more})
const context = {text: 'for the the pilot', start: 4, end: 11}

describe('stylish', () => {
  it('prints a head and a row for each removal and finding, in the order of lines', () => {
    const file = fileReport({
      removed: [
        {line: 1, endLine: 1, offset: 0, endOffset: 9, ruleId: 'navigation'},
        {line: 5, endLine: 7, offset: 50, endOffset: 90, ruleId: 'comments'}
      ],
      messages: [message()]
    })
    expect(stylish(makeReport([file]))).toBe(
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
    const [head, ...rows] = stylish(makeReport([file]))
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
    expect(stylish(makeReport([file]))).toContain('“the the”: The quotation is opened and never closed')
  })

  it('says which lines gave themselves away by recurring', () => {
    const file = fileReport({removed: [{line: 3, endLine: 3, offset: 20, endOffset: 29, ruleId: 'navigation', template: [3]}]})
    expect(stylish(makeReport([file]))).toContain('navigation (recurs in the folder)\n')
  })

  it('prints notes', () => {
    expect(stylish(makeReport([fileReport({notes: ['read as windows-1252']})]))).toContain('  note  read as windows-1252\n')
  })

  it('sums up several files', () => {
    const report = makeReport([fileReport({messages: [message()]}), fileReport()])
    expect(stylish(report)).toMatch(/\n2 files: 1 finding, 8 lines removed\n$/)
  })

  it('names the files that could not be read', () => {
    expect(stylish(makeReport([], [{path: 'gone.txt', reason: 'no such file'}]))).toBe('unspun: gone.txt: no such file\n')
  })

  it('shows the line of a finding below it, with the words marked', () => {
    expect(
      stylish(makeReport([fileReport({messages: [message({context})]})]))
        .split('\n')
        .slice(1)
    ).toEqual(['  2:5  0.90  “the the” → the  repeated-words', '    │ for the the pilot', '    │     ^^^^^^^ the', ''])
  })

  it('puts notes below the frame', () => {
    const printed = stylish(makeReport([fileReport({messages: [message({context, note: 'seen 3 times'})]})]))
    expect(printed).toMatch(/\^ the\n {4}│ seen 3 times\n$/)
  })

  it('names the severity where it is not the usual one, and counts errors', () => {
    const report = makeReport([fileReport({messages: [message({severity: 'error'}), message({severity: 'info'})]}), fileReport()])
    const printed = stylish(report)
    expect(printed).toContain('  0.90 error  “the the”')
    expect(printed).toContain('  0.90 info   “the the”')
    expect(printed).toContain('2 files: 2 findings (1 error), 8 lines removed\n')
  })

  it('aligns words of wide letters', () => {
    const file = fileReport({messages: [message({actual: '東京'}), message()]})
    const [wide, narrow] = stylish(makeReport([file]))
      .split('\n')
      .slice(1)
    expect([wide, narrow]).toEqual(['  2:5  0.90  “東京” → the     repeated-words', '  2:5  0.90  “the the” → the  repeated-words'])
  })

  it('lets one long finding push only its own rule out of a terminal', () => {
    const file = fileReport({messages: [message({actual: 'word '.repeat(20)}), message()]})
    const [, long, short] = stylish(makeReport([file]), plain, {columns: 60}).split('\n')
    expect([long!.length > 60, short!.length]).toEqual([true, 60])
  })

  it('is silent about clean files when it shall be quiet', () => {
    const removed = [{line: 1, endLine: 1, offset: 0, endOffset: 9, ruleId: 'navigation'}]
    const clean = fileReport({removed, notes: ['read as windows-1252']})
    expect(stylish(makeReport([clean, clean]), plain, {quiet: true})).toBe('')
    const printed = stylish(makeReport([clean, fileReport({path: 'b.txt', removed, messages: [message()]})]), plain, {quiet: true})
    expect(printed).toMatch(/^b\.txt .*\n {2}2:5 .*\n2 files: 1 finding, 8 lines removed\n$/)
  })

  it('paints for a terminal', () => {
    expect(stylish(makeReport([fileReport({messages: [message()]})]), colours)).toContain('\u001b[31m')
  })

  it('lets no text steer the terminal', () => {
    const evil = '\u001b]0;pwned\u0007\u202e'
    const file = fileReport({path: evil, notes: [evil], messages: [message({actual: evil, expected: [evil]})]})
    const printed = stylish(makeReport([file], [{path: evil, reason: evil}]))
    expect(printed.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u202e]/)
  })
})
