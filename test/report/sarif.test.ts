import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {Ajv} from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {makeReport, type Report, version} from '../../src/report/report.js'
import {sarif} from '../../src/report/sarif.js'
import {fileReport, hostileReport, message, plain} from './samples.js'

const logOf = (report: Report) => JSON.parse(sarif.whole(report, plain))
const resultOf = (parts: Parameters<typeof message>[0], path = 'ferry.txt') =>
  logOf(makeReport([fileReport({path, messages: [message(parts)]})])).runs[0].results[0]
const uriOf = (path: string) => resultOf({}, path).locations[0].physicalLocation.artifactLocation

describe('sarif', () => {
  it('tells of each rule that flags', () => {
    const {driver} = logOf(makeReport([])).runs[0].tool
    expect(driver).toMatchObject({name: 'unspun', semanticVersion: version})
    expect(driver.rules).toContainEqual({
      id: 'repeated-words',
      shortDescription: {text: 'A word that stands twice in a row.'},
      fullDescription: {text: 'A word that stands twice in a row.'},
      help: {text: expect.stringContaining('Example: They waited'), markdown: expect.stringContaining('Meant: **the**')},
      helpUri: 'https://www.npmjs.com/package/unspun#repeated-words',
      defaultConfiguration: {level: 'warning'},
      properties: {tags: ['rewrite']}
    })
  })

  it('tells where a finding stands, and what it is', () => {
    const {runs} = logOf(makeReport([fileReport({messages: [message({context: {text: 'for the the pilot', start: 4, end: 11}})]})]))
    const [run] = runs
    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(run.results).toEqual([
      {
        ruleId: 'repeated-words',
        ruleIndex: run.tool.driver.rules.findIndex(({id}: {id: string}) => id === 'repeated-words'),
        level: 'warning',
        message: {text: '“the the”: “the” stands twice'},
        locations: [
          {
            physicalLocation: {
              artifactLocation: {uri: 'ferry.txt', uriBaseId: '%SRCROOT%'},
              region: {
                startLine: 2,
                startColumn: 5,
                endLine: 2,
                endColumn: 12,
                charOffset: 30,
                charLength: 7,
                snippet: {text: 'the the'}
              }
            }
          }
        ],
        partialFingerprints: {'unspun/v1': '0123456789abcdef'},
        rank: 90,
        properties: {confidence: 0.9, actual: 'the the', expected: ['the']}
      }
    ])
  })

  it('lists a rule of another plugin that found something', () => {
    const {runs} = logOf(makeReport([fileReport({messages: [message({ruleId: 'retext-other'})]})]))
    expect(runs[0].tool.driver.rules[runs[0].results[0].ruleIndex]).toEqual({id: 'retext-other'})
  })

  it('has its own names for severities', () => {
    expect(['error', 'warning', 'info'].map((severity) => resultOf({severity: severity as 'info'}).level)).toEqual([
      'error',
      'warning',
      'note'
    ])
  })

  it('tells of files that could not be read', () => {
    const [invocation] = logOf(makeReport([], [{path: 'gone.txt', reason: 'no such file'}])).runs[0].invocations
    expect(invocation).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{level: 'error', message: {text: 'gone.txt: no such file'}}]
    })
    expect(logOf(makeReport([])).runs[0].invocations).toEqual([{executionSuccessful: true, toolExecutionNotifications: []}])
  })

  it('encodes paths', () => {
    expect(uriOf('a b/ü#?:.txt')).toEqual({uri: 'a%20b/%C3%BC%23%3F%3A.txt', uriBaseId: '%SRCROOT%'})
  })

  it('gives a path from here for a whole path, and a whole one for what lies elsewhere', () => {
    expect(uriOf(`${process.cwd()}/in/a.txt`).uri).toBe('in/a.txt')
    expect(uriOf('/elsewhere/a b.txt')).toEqual({uri: 'file:///elsewhere/a%20b.txt'})
  })

  it('lets no text be a link or a placeholder', () => {
    expect(resultOf({reason: '“the the” [x](http://example.com) {0}'}).message.text).toBe('“the the” [x\\](http://example.com) {{0}}')
  })
})

describe('sarif, by the schema', () => {
  const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
  // The schema is of a draft that ajv no longer knows, but uses nothing that later drafts read in another way.
  const {$schema: _, id: __, ...schema} = JSON.parse(readFileSync(path, 'utf8'))
  const ajv = new Ajv({strict: false, unicodeRegExp: false})
  addFormats.default(ajv)
  const validate = ajv.compile(schema)

  it('is valid without findings', () => {
    expect([validate(logOf(makeReport([fileReport()]))), validate.errors]).toEqual([true, null])
  })

  it('would be told when it were not', () => {
    const log = logOf(makeReport([fileReport({messages: [message({line: 0})]})]))
    expect(validate(log)).toBe(false)
  })

  it('is valid, whatever the text', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        expect([validate(logOf(report)), validate.errors]).toEqual([true, null])
      })
    )
  })
})
