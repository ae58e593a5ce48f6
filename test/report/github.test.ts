import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {github} from '../../src/report/github.js'
import {makeReport, type ReportMessage} from '../../src/report/report.js'
import {fileReport, hostileReport, message, plain} from './samples.js'

const commands = (messages: ReportMessage[], failures: {path: string; reason: string}[] = []) =>
  github
    .whole(makeReport([fileReport({messages})], failures), plain)
    .split('\n')
    .slice(0, -1)
const many = (count: number, parts: Partial<ReportMessage> = {}) => Array.from({length: count}, (_, line) => message({line, ...parts}))

describe('github', () => {
  it('is a command for each finding', () => {
    expect(commands([message()])).toEqual([
      '::warning file=ferry.txt,line=2,endLine=2,col=5,endColumn=12,title=repeated-words::“the the”: “the” stands twice'
    ])
  })

  it('is nothing where there is nothing', () => {
    expect(github.whole(makeReport([fileReport()]), plain)).toBe('')
  })

  it('escapes data and properties as GitHub does', () => {
    const file = fileReport({path: 'a,b:c%\n.txt', messages: [message({actual: '50%, a:b', reason: '“50%, a:b”'})]})
    expect(github.whole(makeReport([file]), plain)).toBe(
      '::warning file=a%2Cb%3Ac%25%0A.txt,line=2,endLine=2,col=5,endColumn=12,title=repeated-words::“50%25, a:b”; perhaps “the”\n'
    )
  })

  it('gives the worst first: what could not be read, errors, what is surest', () => {
    const found = [message({confidence: 0.6, ruleId: 'c'}), message({ruleId: 'b'}), message({severity: 'error', ruleId: 'a'})]
    const titles = commands([message({severity: 'info', ruleId: 'd'}), ...found], [{path: 'gone.txt', reason: 'no such file'}]).map(
      (line) => /^::(\w+) .*title=([\w-]+)::/.exec(line)!.slice(1)
    )
    expect(titles).toEqual([
      ['error', 'unspun'],
      ['error', 'a'],
      ['warning', 'b'],
      ['warning', 'c'],
      ['notice', 'd']
    ])
  })

  it('gives ten of a kind, and says how many there are more', () => {
    const lines = commands([...many(12), ...many(11, {severity: 'error'})])
    expect(lines).toHaveLength(21)
    expect(lines.at(-1)).toBe('::notice title=unspun::3 findings more; GitHub shows 10 of a kind')
  })

  it('leaves room among the notices to say so', () => {
    const lines = commands(many(12, {severity: 'info'}))
    expect(lines).toHaveLength(10)
    expect(lines.at(-1)).toContain('3 findings more')
  })

  it('needs no such line for ten', () => {
    expect(commands(many(10))).toHaveLength(10)
  })

  it('lets no text form a command, whatever it is', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const text = github.whole(report, plain)
        expect(text === '' || text.endsWith('\n')).toBe(true)
        for (const line of text.split(/[\r\n]/).slice(0, -1))
          expect(line).toMatch(/^::(error|warning|notice) (\w+=[^:,\r\n]*,?)+::[^\r\n]*$/)
      })
    )
  })
})
