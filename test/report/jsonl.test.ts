import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {print} from '../../src/report/formats.js'
import {jsonl} from '../../src/report/jsonl.js'
import {makeReport, version} from '../../src/report/report.js'
import {fileReport, hostileReport, message, plain} from './samples.js'

const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('jsonl', () => {
  it('is an object for each file and failure, and the summary', () => {
    const file = fileReport({messages: [message()]})
    const failure = {path: 'gone.txt', reason: 'no such file'}
    expect(lines(print(jsonl, makeReport([file], [failure]), plain))).toEqual([
      {type: 'file', ...file},
      {type: 'failure', ...failure},
      {
        type: 'summary',
        schemaVersion: 1,
        tool: {name: 'unspun', version},
        files: 1,
        messages: 1,
        errors: 0,
        warnings: 1,
        removedLines: 4,
        failures: 1
      }
    ])
  })

  it('is one line for each, whatever the text', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const types = lines(print(jsonl, report, plain)).map(({type}) => type)
        expect(types).toEqual([...report.files.map(() => 'file'), ...report.failures.map(() => 'failure'), 'summary'])
      })
    )
  })
})
