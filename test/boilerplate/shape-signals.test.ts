import {describe, expect, it} from 'vitest'
import {readLine} from '../../src/boilerplate/lines.js'
import {readShape} from '../../src/boilerplate/shape-signals.js'

/** One signal of a line. */
function signal(name: string, text: string): number {
  const found = new Map<string, number>()
  readShape(readLine(text), (key, value) => found.set(key, Number(value)))
  return found.get(name) ?? 0
}

describe('a line', () => {
  it.each([
    ['ellipsis', 'The night ferry was late again…', 1],
    ['ellipsis', 'Read on [...]', 1],
    ['ellipsis', 'Паром опоздал… но потом пришёл.', 0],
    ['sentence-end', 'The night ferry was late.”', 1],
    ['byline', 'By Petra Lindholt', 1],
    ['byline', 'By the end of the year', 0],
    ['date-line', '14. März 2024', 1],
    ['says', 'Ida says:', 1],
    ['stop', 'der und die', 1],
    ['lower', 'Fog stops ferry', 0.667],
    ['title-case', 'Ten Ways To Cook Kelp', 1],
    ['words:1-3', 'Most read', 1]
  ])('%s of “%s”', (name, text, value) => {
    expect(signal(name, text)).toBeCloseTo(value, 2)
  })

  it('is prose where no spaces stand between words', () => {
    expect(signal('prose', '島の唯一のパン屋が五十年の歴史を閉じることになりました。')).toBeGreaterThan(0)
  })
})
