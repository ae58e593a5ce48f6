import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {cleanFile} from '../../src/clean.js'
import {makeArticle} from '../../src/review/article.js'
import {cleanedText, undecided} from '../../src/review/decisions.js'

const sample = readFileSync(new URL('../../fixtures/sample/input.txt', import.meta.url), 'utf8')
const small = {units: 400, lines: 5}

describe('a text that is read in pieces', () => {
  it('says so', async () => {
    const {report} = await cleanFile(new VFile(sample), {}, {most: small})
    expect(report.notes).toEqual(['longer than any article, so it was read in 6 pieces'])
  })

  it('tells of each finding where it stands', async () => {
    const {report} = await cleanFile(new VFile(`${'\n'.repeat(7)}He looked for the the ship.\n`), {}, {most: {units: 100, lines: 3}})
    expect(report.messages).toMatchObject([{actual: 'the the', line: 8, column: 15, offset: 21, endOffset: 28, endColumn: 22}])
  })

  it('tells of a finding far inside of a long line where it stands', async () => {
    const raw = `${'He looked for the ship. '.repeat(5)}He looked for the the ship.`
    const {text, report} = await cleanFile(new VFile(raw), {}, {most: {units: 60, lines: 3}})
    expect(report.messages).toMatchObject([{actual: 'the the', line: 1, column: 135, offset: 134}])
    expect(text).toBe(`${raw}\n`)
    expect(report.lines).toEqual({total: 1, kept: 1, removed: 0})
  })

  it('is shown as it is printed', async () => {
    const {text, report, reading} = await cleanFile(new VFile(sample), {reading: true}, {most: small})
    expect(cleanedText(makeArticle('a.txt', Buffer.from(sample), report, reading!), undecided)).toBe(text)
    expect(reading!.lines.map(({line}) => line)).toEqual([...reading!.lines.map(({line}) => line)].sort((a, b) => a - b))
  })
})

const lines = fc.array(
  fc.constantFrom(
    'The ferry was late on Monday, said the master of the harbour.',
    'Share on Facebook | Email',
    'Trending',
    '- Goat elected',
    'a',
    ''
  )
)
const ends = fc.constantFrom('\n', '\r\n', '\n\n')

it('loses nothing: what is not removed is printed', async () => {
  const most = fc.record({units: fc.integer({min: 8, max: 90}), lines: fc.integer({min: 1, max: 6})})
  await fc.assert(
    fc.asyncProperty(lines, ends, fc.constantFrom('', 'The end'), most, async (lines, end, last, most) => {
      const raw = lines.map((line) => line + end).join('') + last
      const {text, report} = await cleanFile(new VFile(raw), {}, {most})
      expect(text).toBe(withoutRuns(raw, report.removed))
      expect(report.lines.total).toBe(raw.split('\n').length - (raw.endsWith('\n') || raw === '' ? 1 : 0))
      expect(report.lines.kept).toBe(text.split('\n').length - 1)
    })
  )
})

/** The raw text without the removed runs, each with the break behind it. */
function withoutRuns(raw: string, runs: readonly {offset: number; endOffset: number}[]): string {
  let [text, from] = ['', 0]
  for (const {offset, endOffset} of runs) {
    text += raw.slice(from, offset)
    from = endOffset + (/^\r?\n/.exec(raw.slice(endOffset, endOffset + 2))?.[0].length ?? 0)
  }
  text += raw.slice(from)
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}
