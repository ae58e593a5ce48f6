import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {watchForMarkup} from '../../src/article/markdown.js'
import {unspun} from '../../src/unspun.js'
import {placeOf} from '../helpers.js'

/** The lines that are no prose. */
function markup(text: string, path?: string): string[] {
  const isMarkup = watchForMarkup(text, path)
  let start = 0
  return text.split('\n').filter((line) => {
    const found = line !== '' && isMarkup(line, start)
    start += line.length + 1
    return found
  })
}

describe('front matter', () => {
  it.each([
    ['YAML', '---\ntitle: Fog\n---\nFerry'],
    ['YAML that ends in dots', '---\ntitle: Fog\n...\nFerry'],
    ['YAML behind a byte order mark', '\ufeff---\ntitle: Fog\n---\nFerry'],
    ['YAML with a comment first', '---\n# by hand\n\ntitle: Fog\n---\nFerry'],
    ['TOML', '+++\ntitle = "Fog"\n+++\nFerry']
  ])('is no prose: %s', (_, text) => {
    expect(markup(text)).toEqual(text.split('\n').filter((line) => line !== '' && line !== 'Ferry'))
  })

  it.each([
    ['a line of dashes further down', 'Ferry\n---\ntitle: Fog\n---'],
    ['prose between dashes', '---\nThe ferry was late.\n---'],
    ['dashes that nothing ends', '---\ntitle: Fog\nThe ferry was late.']
  ])('is not %s', (_, text) => {
    expect(markup(text)).toEqual([])
  })
})

describe('fenced code', () => {
  it.each([
    ['backticks', '```js\nferry()\n```'],
    ['tildes', '~~~\nferry()\n~~~'],
    ['a fence in a fence', '````\n```\nferry()\n```\n````'],
    ['a quotation', '> ```\n> ferry()\n> ```'],
    ['no end', '```\nferry()']
  ])('is no prose in Markdown: %s', (_, code) => {
    expect(markup(`Fog\n${code}`, 'fog.md')).toEqual(code.split('\n'))
  })

  it('ends at its fence', () => {
    expect(markup('```\nferry()\n```js\n```\nFog', 'fog.md')).toEqual(['```', 'ferry()', '```js', '```'])
  })

  it.each([
    ['code within a line', '```ferry``` is late\nFog', 'fog.md'],
    ['lines of tildes in other text', '~~~\nFog\n~~~', 'fog.txt']
  ])('is not %s', (_, text, path) => {
    expect(markup(text, path)).toEqual([])
  })
})

const story = 'The night ferry to Skarholm was late again on Monday because of fog in the sound.\n'
const onMarkdown = (value: string, options = {}) => unspun(new VFile({path: 'fog.md', value}), options)

describe('unspun', () => {
  it('leaves front matter and code as they are', async () => {
    const text = `---\ntitle: The the fog &amp; I\nshare: Share on Facebook | Email\n---\n\n${story}\n\`\`\`\nthe the &lt;b&gt;\nShare on Facebook | Email\n\`\`\`\n`
    const file = await onMarkdown(text, {fix: true, bodyOnly: true})
    expect([String(file), file.messages]).toEqual([text, []])
  })

  it('takes terminal escapes out of them all the same', async () => {
    expect(String(await onMarkdown(`---\ntitle: \u001b[31mFog\n---\n${story}`))).toBe(`---\ntitle: Fog\n---\n${story}`)
  })

  it('finds what stands in links and between asterisks where it stands', async () => {
    const {messages} = await onMarkdown(
      `${story}\nAsk [a officer](https://a.example/the-the) or *a hour* later **the the** pilot of the boat.\n`,
      {rules: {collocation: 'off'}}
    )
    expect(messages.map((message) => [placeOf(message), message.actual])).toEqual([
      ['3:6-3:15', 'a officer'],
      ['3:48-3:54', 'a hour'],
      ['3:64-3:71', 'the the']
    ])
  })
})
