import {Chalk} from 'chalk'
import {describe, expect, it} from 'vitest'
import {json} from '../../src/report/json.js'
import {makeReport, version} from '../../src/report/report.js'
import {fileReport, message} from './samples.js'

describe('json', () => {
  it('prints the report as it is, with a line break at the end', () => {
    const report = makeReport([fileReport({messages: [message()]})], [{path: 'gone.txt', reason: 'no such file'}])
    const text = json.whole(report, {colours: new Chalk({level: 0})})
    expect(JSON.parse(text)).toEqual(report)
    expect(text.endsWith('}\n')).toBe(true)
  })
})

describe('makeReport', () => {
  it('names the tool and its version', () => {
    expect(makeReport([])).toMatchObject({schemaVersion: 1, tool: {name: 'unspun', version}})
    expect(version).toMatch(/^\d+\.\d+\.\d+/)
  })

  it('counts over all files', () => {
    const first = fileReport({messages: [message(), message({severity: 'error'})]})
    expect(makeReport([first, fileReport()]).summary).toEqual({files: 2, messages: 2, errors: 1, warnings: 1, removedLines: 8})
  })
})
