import fc from 'fast-check'
import {SaxesParser} from 'saxes'
import {describe, expect, it} from 'vitest'
import {junit} from '../../src/report/junit.js'
import {makeReport, type Report} from '../../src/report/report.js'
import {fileReport, hostileReport, message, plain} from './samples.js'

/** Elements in order, with their attributes; throws at what is not XML. */
function elementsOf(report: Report): [string, Record<string, string>][] {
  const found: [string, Record<string, string>][] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({name, attributes}) => found.push([name, attributes as Record<string, string>]))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(junit.whole(report, plain)).close()
  return found
}

describe('junit', () => {
  it('is a suite for each file, with a failure for each finding', () => {
    expect(junit.whole(makeReport([fileReport({messages: [message()]})]), plain)).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="unspun" tests="1" failures="1" errors="0">
  <testsuite name="ferry.txt" tests="1" failures="1" errors="0" time="0">
    <testcase name="repeated-words 2:5" classname="ferry.txt" time="0">
      <failure type="warning" message="“the the”: “the” stands twice">ferry.txt:2:5: “the the”: “the” stands twice</failure>
    </testcase>
  </testsuite>
</testsuites>
`
    )
  })

  it('has a case that passed for a clean file', () => {
    expect(elementsOf(makeReport([fileReport()])).slice(1)).toEqual([
      ['testsuite', {name: 'ferry.txt', tests: '1', failures: '0', errors: '0', time: '0'}],
      ['testcase', {name: 'clean', classname: 'ferry.txt', time: '0'}]
    ])
  })

  it('has an error for a file that could not be read', () => {
    const found = elementsOf(makeReport([], [{path: 'gone.txt', reason: 'no such file'}]))
    expect(found.map(([name]) => name)).toEqual(['testsuites', 'testsuite', 'testcase', 'error'])
    expect(found.at(-1)![1]).toEqual({message: 'no such file'})
  })

  it('is XML without anything in it', () => {
    expect(elementsOf(makeReport([]))).toEqual([['testsuites', {name: 'unspun', tests: '0', failures: '0', errors: '0'}]])
  })

  it('keeps what XML can hold, and replaces the rest', () => {
    const reason = 'a\tb\n<c>&"\'\u0000\ufffe\ud800 ]]> 😀'
    const [, attributes] = elementsOf(makeReport([], [{path: 'x', reason}])).at(-1)!
    expect(attributes).toEqual({message: 'a\tb\n<c>&"\'\ufffd\ufffd\ufffd ]]> 😀'})
  })

  it('is XML with a case for each finding, whatever the text', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const failures = elementsOf(report).filter(([name]) => name === 'failure')
        expect(failures).toHaveLength(report.summary.messages)
      })
    )
  })
})
