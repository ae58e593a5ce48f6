import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {check, clean} from '../../src/index.js'

const story = 'The night ferry to Skarholm was late again on Monday because of fog in the sound.'
const slip = 'The crew looked for the the pilot and waited a hour in the harbour.'
const file = (path: string, lines: string[]) => new VFile({path, value: `${lines.join('\n')}\n`})

/** The rules of the findings, each with its line. */
async function found(path: string, ...lines: string[]): Promise<string[]> {
  const {messages} = await check(file(path, lines), {reportUnused: true})
  return messages.map(({line, ruleId}) => `${line} ${ruleId}`)
}

describe('disable-next-line', () => {
  it('silences a rule in the next line of Markdown', async () => {
    const lines = [story, '<!-- unspun-disable-next-line repeated-words: as she said it -->', slip, slip]
    expect(await found('a.md', ...lines)).toEqual(['3 article-agreement', '4 repeated-words', '4 article-agreement'])
  })

  it('looks over blank lines', async () => {
    expect(await found('a.md', '<!-- unspun-disable-next-line repeated-words article-agreement -->', '', slip)).toEqual([])
  })

  it('silences all rules where it names none', async () => {
    expect(await found('a.md', '<!-- unspun-disable-next-line: verse -->', slip)).toEqual([])
  })

  it('means the next line that a reader of HTML sees', async () => {
    const lines = ['<article>', `<p>${story}</p>`, '<!-- unspun-disable-next-line -->', '<p class="x">', slip, '</p>', `<p>${slip}</p>`]
    expect(await found('a.html', ...lines)).toEqual(['7 repeated-words', '7 article-agreement'])
  })

  it('can stand above another one', async () => {
    const lines = ['<!-- unspun-disable-next-line repeated-words -->', '<!-- unspun-disable-next-line article-agreement -->', slip]
    expect(await found('a.md', ...lines)).toEqual([])
  })
})

describe('disable and enable', () => {
  it('silence a block', async () => {
    const lines = ['<!-- unspun-disable repeated-words -->', slip, '<!-- unspun-enable repeated-words -->', slip]
    expect(await found('a.md', ...lines)).toEqual(['2 article-agreement', '4 repeated-words', '4 article-agreement'])
  })

  it('silence to the end of the file', async () => {
    expect(await found('a.md', '<!-- unspun-disable -->', slip, slip)).toEqual([])
  })

  it('can leave one rule on', async () => {
    const lines = ['<!-- unspun-disable -->', '<!-- unspun-enable repeated-words -->', slip]
    expect(await found('a.md', ...lines)).toEqual(['3 repeated-words'])
  })

  it('can stand within a paragraph of HTML', async () => {
    const line = `<p>${story} <!-- unspun-disable -->They saw the the pilot. <!-- unspun-enable -->They saw a a boat.</p>`
    expect(await found('a.html', line)).toEqual(['1 repeated-words'])
  })
})

describe('a directive', () => {
  it('is none in text, in a code fence or beside words', async () => {
    const directive = '<!-- unspun-disable -->'
    expect(await found('a.txt', directive, slip)).toContain('2 repeated-words')
    expect(await found('a.md', '```html', directive, '```', slip)).toContain('4 repeated-words')
    expect(await found('a.md', `${story} ${directive}`, slip)).toContain('2 repeated-words')
  })

  it('never reaches the text of HTML', async () => {
    const page = file('a.html', [`<p>${story}</p><!-- unspun-disable-next-line idiom: why -->`, `<p>${story}</p>`])
    expect(await clean(page)).toBe(`${story}\n\n${story}\n`)
  })

  it('stays in Markdown, also among lines that go', async () => {
    const directive = '<!-- unspun-disable repeated-words: she said so -->'
    const lines = [story, '', 'Share on Facebook | Email', directive, 'Share on Facebook | Email', '', story]
    expect(await clean(file('a.md', lines))).toBe(`${story}\n\n${directive}\n${story}\n`)
    const {removed, lines: counts} = await check(file('a.md', lines))
    expect(removed.map(({line, endLine}) => [line, endLine])).toEqual([
      [3, 3],
      [5, 6]
    ])
    expect(counts).toEqual({total: 7, kept: 4, removed: 3})
  })

  it('keeps --fix away', async () => {
    const lines = ['<!-- unspun-disable-next-line repeated-words -->', 'They saw the the pilot in a old boat.']
    expect(await clean(file('a.md', lines), {fix: true})).toBe(`${lines[0]}\nThey saw the the pilot in an old boat.\n`)
  })
})

describe('a warning', () => {
  const reasons = async (...lines: string[]) =>
    (await check(file('a.md', lines), {reportUnused: true})).messages.map(({line, severity, ruleId, reason}) => [
      line,
      severity,
      ruleId,
      reason
    ])

  it('names the nearest rule', async () => {
    expect(await reasons(story, '<!-- unspun-disable repeated-wrods -->')).toEqual([
      [2, 'warning', 'invalid-directive', 'no rule is called repeated-wrods; did you mean repeated-words?']
    ])
  })

  it('tells of a directive that does not exist', async () => {
    expect(await reasons('<!-- unspun-disable-line -->')).toEqual([
      [1, 'warning', 'invalid-directive', 'there is no directive unspun-disable-line']
    ])
  })

  it('tells that rules which remove lines flag none', async () => {
    expect((await reasons('<!-- unspun-disable share-row -->')).map(([, , , reason]) => reason)).toEqual([
      'share-row removes lines, it flags none; --keep and the configuration can keep them'
    ])
  })

  it('tells of each rule that flags nothing there', async () => {
    expect(await reasons('<!-- unspun-disable-next-line repeated-words idiom -->', slip.replace('a hour', 'an hour'))).toEqual([
      [1, 'warning', 'unused-suppression', 'idiom flags nothing here']
    ])
  })
})

describe('what is silenced', () => {
  it('does not lift the verdict', async () => {
    const score = async (line: string) => (await check(file('a.md', [line, story, slip]))).verdict.score
    expect(await score('<!-- unspun-disable -->')).toBeLessThan(await score('# The ferry'))
  })
})
