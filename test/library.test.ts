import retextEnglish from 'retext-english'
import retextStringify from 'retext-stringify'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {BinaryInputError, check, clean, unspun, unspunPreset} from '../src/index.js'

const story = 'The night ferry to Skarholm was late again on Monday because of fog in the sound.'
const slip = 'The crew waited for the the pilot, who slept on his coat in the harbour office.'
const page = `${story}\n${slip}\nShare on Facebook | Email\n`

describe('clean', () => {
  it('gives the article without its boilerplate', async () => {
    expect(await clean(page)).toBe(`${story}\n${slip}\n`)
  })

  it('reads bytes', async () => {
    expect(await clean(Buffer.from('Le caf\u00e9 ferme.', 'utf16le'))).toBe('Le café ferme.\n')
  })

  it('refuses bytes that are no text', async () => {
    await expect(clean(Uint8Array.of(1, 0, 0, 0, 2, 0, 0, 0))).rejects.toThrow(BinaryInputError)
  })

  it('gives nothing for nothing', async () => {
    expect(await clean('')).toBe('')
  })
})

describe('check', () => {
  it('tells what was removed and flagged', async () => {
    const {removed, messages, lines} = await check(page)
    expect(removed).toEqual([{line: 3, endLine: 3, offset: 162, endOffset: 187, ruleId: 'share-row'}])
    expect(messages.map(({ruleId, actual}) => [ruleId, actual])).toContainEqual(['repeated-words', 'the the'])
    expect(lines).toEqual({total: 3, kept: 2, removed: 1})
  })

  it('tells what was fixed where that is asked for', async () => {
    const {fixed, messages} = await check(page, {fix: true})
    expect(fixed).toMatchObject([{ruleId: 'repeated-words', line: 2, column: 21, actual: 'the the', fix: 'the'}])
    expect(messages.map(({ruleId}) => ruleId)).not.toContain('repeated-words')
  })

  it('keeps the path of a vfile', async () => {
    expect(await check(new VFile({path: 'ferry.txt', value: story}))).toMatchObject({path: 'ferry.txt', messages: []})
  })

  it('tells the encoding when it is not UTF-8', async () => {
    const {notes} = await check(Buffer.from(`\ufeff${story}`, 'utf16le'))
    expect(notes).toEqual(['read as utf-16le'])
  })
})

describe('unspun', () => {
  it('gives a vfile with text, messages and data', async () => {
    const file = await unspun(page)
    expect(String(file)).toBe(`${story}\n${slip}\n`)
    expect(file.data).toMatchObject({verdict: {label: expect.any(String)}, lines: {removed: 1}})
    expect(file.messages.map(({ruleId}) => ruleId)).toContain('share-row')
  })

  it('gives the same result each time', async () => {
    const [first, second] = [await check(page), await check(page)]
    expect(second).toEqual(first)
  })
})

describe('the preset', () => {
  it('works in a pipeline of retext', async () => {
    const processor = unified().use(retextEnglish).use(unspunPreset).use(retextStringify)
    const file = await processor.process(`${story}\n\n${slip}\n\nShare on Facebook | Email\n`)
    expect(String(file)).toBe(`${story}\n\n${slip}\n\n`)
    const flagged = file.messages.find(({ruleId}) => ruleId === 'repeated-words')
    expect(flagged?.place).toMatchObject({start: {line: 3, column: 21}, end: {line: 3, column: 28}})
  })

  it('finds the line in a paragraph of several', async () => {
    const processor = unified().use(retextEnglish).use(unspunPreset).use(retextStringify)
    const file = await processor.process(`${story}\n${slip}\n`)
    const flagged = file.messages.find(({ruleId}) => ruleId === 'repeated-words')
    expect(flagged?.place).toMatchObject({start: {line: 2, column: 21, offset: story.length + 21}})
  })
})
