import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {compact} from '../../src/report/compact.js'
import {print} from '../../src/report/formats.js'
import {makeReport} from '../../src/report/report.js'
import {stylish} from '../../src/report/stylish.js'
import {fileReport, hostileReport, message, plain} from './samples.js'

describe('compact', () => {
  it('prints a line for each finding', () => {
    const report = makeReport([fileReport({messages: [message(), message({line: 3, severity: 'error'})]}), fileReport()])
    expect(print(compact, report, plain)).toBe(
      'ferry.txt:2:5: warning: “the the”: “the” stands twice [repeated-words]\n' +
        'ferry.txt:3:5: error: “the the”: “the” stands twice [repeated-words]\n'
    )
  })

  it('adds the suggestions that the reason does not name', () => {
    const reason = 'The quotation mark stands on the wrong side of the space'
    const found = message({actual: 'a” b', expected: ['a “b', 'a b'], reason, ruleId: 'broken-quotes'})
    expect(print(compact, makeReport([fileReport({messages: [found]})]), plain)).toBe(
      `ferry.txt:2:5: warning: “a” b”: ${reason}; perhaps “a “b” or “a b” [broken-quotes]\n`
    )
  })

  it('tells of a file that could not be read in the same way', () => {
    expect(print(compact, makeReport([], [{path: 'gone.txt', reason: 'no such file'}]), plain)).toBe('gone.txt:1:1: error: no such file\n')
  })

  it('keeps a path from being a command', () => {
    const report = makeReport([fileReport({path: ' ::error::x', messages: [message()]})])
    expect(print(compact, report, plain)).toMatch(/^\.\/ ::error::x:2:5: /)
  })
})

describe.each(Object.entries({compact, stylish}))('%s', (_, format) => {
  it('is lines that steer neither a terminal nor a CI service, whatever the text', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        for (const line of print(format, report, plain).split('\n')) {
          expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u202e]|##\[|^\s*::/)
        }
      })
    )
  })
})
