import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {copiesFrom, Templates} from '../../src/boilerplate/templates.js'

/** A group's files by name; each is its lines. */
function learn(files: Record<string, string[]>, templates = new Templates(), group = 'news'): Templates {
  for (const [path, lines] of Object.entries(files)) templates.add(group, path, lines)
  return templates
}

const numbers = (count: number) => Array.from({length: count}, (_, at) => at)
/** Words that no mask makes equal. */
const word = (at: number) => `word ${String.fromCodePoint(0x4e00 + at)}`

describe('Templates', () => {
  it('counts the files of a group that have a line', () => {
    const templates = learn({a: ['Most read', 'A late ferry'], b: ['Most read', 'An early ferry'], c: ['Least read']})
    expect(['Most read', 'A late ferry', 'No ferry'].map((line) => templates.count('news', line))).toEqual([2, 1, 0])
    expect(templates.files('news')).toBe(3)
  })

  it('counts a file once, however often it has a line or is added', () => {
    const templates = learn({a: ['Share', 'Fog', 'Share', '• share']})
    learn({a: ['Share']}, templates)
    expect(templates.count('news', 'Share')).toBe(1)
    expect(templates.files('news')).toBe(1)
  })

  it.each([
    ['numbers', '3 comments', '1204 comments'],
    ['case', 'MOST READ', 'Most read'],
    ['bullets', '• Most read', '- Most read'],
    ['marks at the end', 'Most read:', 'Most read »'],
    ['spaces', '  Most \t read ', 'Most\u00a0read'],
    ['numbers at the ends', '© 2024 Gull 1', '7 gull 22']
  ])('takes lines for equal that differ in %s', (_, learned, asked) => {
    expect(learn({a: [learned]}).count('news', asked)).toBe(1)
  })

  it('tells marks within a line apart', () => {
    expect(learn({a: ['Email | Print']}).count('news', 'Email, Print')).toBe(0)
  })

  it('skips lines without letters and numbers', () => {
    expect(learn({a: ['', ' ', '* * *']}).count('news', '* * *')).toBe(0)
  })

  it('keeps groups apart', () => {
    const templates = learn({a: ['Share']})
    learn({a: ['Share'], b: ['Share']}, templates, 'sport')
    expect(['news', 'sport', 'weather'].map((group) => templates.count(group, 'Share'))).toEqual([1, 2, 0])
    expect(['news', 'sport', 'weather'].map((group) => templates.files(group))).toEqual([1, 2, 0])
  })

  it('tells other threads the same', () => {
    const templates = learn({a: ['Share', 'Fog'], b: ['Share'], c: ['Share', '12']})
    const table = structuredClone(templates.share())
    for (const path of ['a', 'd']) {
      const copies = copiesFrom({table, group: 'news', counted: templates.counted('news', path)})
      for (const line of ['Share', 'fog.', '7', '', 'Silo']) expect(copies(line)).toBe(templates.others('news', path, line))
    }
  })

  it('leaves a counted file out of the count for itself', () => {
    const templates = learn({a: ['Share'], b: ['Share']})
    expect(['a', 'b', 'c'].map((path) => templates.others('news', path, 'Share'))).toEqual([1, 1, 2])
    expect(templates.others('news', 'a', 'Fog')).toBe(0)
  })

  it('knows a group from five files on', () => {
    const templates = learn({a: [], b: [], c: [], d: []})
    expect(templates.known('news')).toBe(false)
    expect(learn({e: []}, templates).known('news')).toBe(true)
    expect(templates.known('sport')).toBe(false)
  })

  it('counts up to 255', () => {
    const templates = learn(Object.fromEntries(numbers(300).map((at) => [`file ${at}`, ['Share']])))
    expect(templates.count('news', 'Share')).toBe(255)
    expect(templates.files('news')).toBe(300)
  })

  it('keeps all lines while there is room for them', () => {
    const lines = numbers(5000).map(word)
    const templates = learn({a: lines, b: lines.slice(2500)})
    expect(lines.map((line) => templates.count('news', line))).toEqual(numbers(5000).map((at) => (at < 2500 ? 1 : 2)))
  })

  it('keeps no more lines than it has room for, the same for any order, with exact counts', () => {
    const lines = numbers(5000).map(word)
    const counts = (order: string[]) => {
      const templates = learn({a: order, b: lines.slice(0, 2500)}, new Templates(100))
      return lines.map((line) => templates.count('news', line))
    }
    const found = counts(lines)
    const kept = found.flatMap((count, at) => (count > 0 ? [at] : []))
    expect(kept.length).toBeGreaterThan(20)
    expect(kept.length).toBeLessThanOrEqual(100)
    expect(kept.map((at) => found[at])).toEqual(kept.map((at) => (at < 2500 ? 2 : 1)))
    expect(counts(lines.toReversed())).toEqual(found)
  })
})

describe('Templates.choose', () => {
  it('takes the files of a folder in the order given, and none of a folder with fewer than five', () => {
    const paths = ['b/2', 'a/1', 'b/1', 'a/5', 'a/4', 'b/3', 'a/2', 'b/4', 'a/3']
    expect(Templates.choose(paths)).toEqual(['a/1', 'a/5', 'a/4', 'a/2', 'a/3'])
  })

  it('takes 256 files of a large folder, the same for any order', () => {
    const paths = numbers(1000).map((at) => `news/${at}.txt`)
    const chosen = Templates.choose(paths)
    expect(chosen).toHaveLength(256)
    expect(Templates.choose(paths.toReversed())).toEqual(chosen.toReversed())
    expect(Templates.choose([...paths, 'sport/1.txt'])).toEqual(chosen)
  })
})

describe('Templates, for any files,', () => {
  const lines = numbers(40).map(word)
  const file = fc.record({group: fc.constantFrom('news', 'sport'), lines: fc.array(fc.constantFrom(...lines), {maxLength: 12})})
  const orders = fc
    .array(file, {maxLength: 12})
    .map((files) => files.map((file, at) => ({...file, path: `${at}`})))
    .chain((files) => fc.tuple(fc.constant(files), fc.shuffledSubarray(files, {minLength: files.length})))

  it('counts the same in any order, with room for all lines and for few', () => {
    fc.assert(
      fc.property(orders, fc.constantFrom(1, 2, 5, 20, 1000), ([files, shuffled], capacity) => {
        const [one, other] = [files, shuffled].map((order) => {
          const templates = new Templates(capacity)
          for (const {group, path, lines} of order) templates.add(group, path, lines)
          return ['news', 'sport'].map((group) => lines.map((line) => templates.count(group, line)))
        })
        expect(other).toEqual(one)
        expect(one!.flat().filter((count) => count > 0).length).toBeLessThanOrEqual(capacity)
      }),
      {numRuns: 200}
    )
  })
})
