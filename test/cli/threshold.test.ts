import {describe, expect, it} from 'vitest'
import {exitCodeFor, onlyLoud, type ThresholdFlags, tooMany} from '../../src/cli/threshold.js'
import {fileReport, message} from '../report/samples.js'
import {shell, spun, story} from './shell.js'

const code = (errors: number, warnings: number, failOn: ThresholdFlags['failOn'], maxWarnings?: number) =>
  exitCodeFor({errors, warnings}, {failOn, ...(maxWarnings !== undefined && {maxWarnings})})

describe('exitCodeFor', () => {
  it('is 1 from the severity of --fail-on upward', () => {
    expect([code(0, 1, 'warning'), code(1, 0, 'warning'), code(0, 0, 'warning')]).toEqual([1, 1, 0])
    expect([code(0, 1, 'error'), code(1, 0, 'error')]).toEqual([0, 1])
    expect([code(0, 1, 'never'), code(1, 0, 'never')]).toEqual([0, 0])
  })

  it('is 1 for more warnings than --max-warnings, but not with --fail-on never', () => {
    expect([code(0, 2, 'warning', 2), code(0, 3, 'warning', 2), code(0, 3, 'error', 2), code(0, 3, 'never', 2)]).toEqual([0, 1, 1, 0])
    expect(code(1, 0, 'warning', 2)).toBe(1)
  })
})

describe('tooMany', () => {
  it('says what no report shows: that it was the number of warnings', () => {
    expect(tooMany({errors: 0, warnings: 3}, {failOn: 'warning', maxWarnings: 2})).toBe('3 warnings, and --max-warnings allows 2')
    expect(tooMany({errors: 1, warnings: 3}, {failOn: 'warning', maxWarnings: 2})).toBeUndefined()
    expect(tooMany({errors: 0, warnings: 3}, {failOn: 'warning'})).toBeUndefined()
  })
})

describe('onlyLoud', () => {
  const report = fileReport({messages: [message({severity: 'error'}), message(), message({severity: 'info'})]})
  const severities = (flags: ThresholdFlags) => onlyLoud(report, flags).messages.map(({severity}) => severity)

  it('hides what does not fail the run, with --quiet', () => {
    expect(severities({quiet: true, failOn: 'warning'})).toEqual(['error', 'warning'])
    expect(severities({quiet: true, failOn: 'error'})).toEqual(['error'])
    expect(severities({quiet: true, failOn: 'never'})).toEqual(['error'])
  })

  it('hides nothing without', () => {
    expect(severities({failOn: 'error'})).toEqual(['error', 'warning', 'info'])
  })
})

describe('unspun check --quiet', () => {
  it('prints nothing when all is well', async () => {
    expect(await shell(['check', '--quiet'], {stdin: story})).toEqual({code: 0, out: '', err: ''})
  })

  it('prints what fails the run', async () => {
    const {code, out} = await shell(['check', '--quiet'], {stdin: spun})
    expect([code, out.includes('repeated-words')]).toEqual([1, true])
  })

  it('hides warnings where only errors fail', async () => {
    expect(await shell(['check', '--quiet', '--fail-on', 'error'], {stdin: spun})).toEqual({code: 0, out: '', err: ''})
  })

  it('counts hidden warnings all the same', async () => {
    const {code, out, err} = await shell(['check', '--quiet', '--fail-on', 'error', '--max-warnings', '1'], {stdin: spun})
    expect([code, out, err]).toEqual([1, '', 'unspun: 2 warnings, and --max-warnings allows 1\n'])
  })

  it('leaves data whole', async () => {
    const {out} = await shell(['check', '--quiet', '--format', 'json'], {stdin: story})
    expect(JSON.parse(out).files).toHaveLength(1)
  })
})

describe('unspun check --max-warnings', () => {
  it('wants a whole number', async () => {
    const {code, err} = await shell(['check', '--max-warnings', '1.5'], {stdin: story})
    expect(code).toBe(2)
    expect(err).toContain('It has to be a whole number.')
  })
})
