import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Report} from '../../src/report/report.js'
import {folderWith, shell, textsIn} from './shell.js'

const story = [
  'The night ferry to Skarholm was late again on Monday because of fog in the sound.',
  'Passengers of the ferry slept on their coats in the waiting room and shared what food they had.',
  'The harbour master said that the fog would lift, as fog over Skarholm always had.'
].join('\n')
const credit = 'Photo: A. Example/Skarholm Gull'

const report = async (args: string[], stdin = '') =>
  JSON.parse((await shell(['check', '--format', 'json', ...args], {stdin})).out) as Report

describe('unspun --keep', () => {
  const page = `${story}\n${credit}\nShare on Facebook | Email\n`

  it('keeps the lines of a rule', async () => {
    const {out} = await shell(['--keep', 'share-row'], {stdin: page})
    expect(out).toBe(`${story}\nShare on Facebook | Email\n`)
  })

  it('can be given several times', async () => {
    const {out} = await shell(['--keep', 'share-row', '--keep', 'image-credit'], {stdin: page})
    expect(out).toBe(page)
  })

  it('has a name of its own for captions', async () => {
    const {out} = await shell(['--keep-captions'], {stdin: page})
    expect(out).toBe(`${story}\n${credit}\n`)
  })

  it.each([
    ['no rule', 'shares', 'no rule is called so; unspun explain lists them'],
    ['a slip', 'tag', 'no rule is called so; did you mean tags?'],
    ['a rule that flags', 'collocation', 'this rule removes no lines']
  ])('does not take %s', async (_, rule, cause) => {
    const {code, out, err} = await shell(['--keep', rule], {stdin: page})
    expect([code, out, err]).toEqual([2, '', `unspun: --keep ${rule}: ${cause}\n`])
  })
})

describe('unspun --body-only', () => {
  it('removes the headline', async () => {
    const {out} = await shell(['--body-only'], {stdin: `Fog stops the night ferry\n14 March 2024\n${story}\n`})
    expect(out).toBe(`${story}\n`)
  })
})

describe('templates', () => {
  const motto = 'The Gull is printed with ink made of cuttlefish and read by most of the island'
  const name = (at: number) => `${at}.txt`
  const subjects = ['ferry', 'goat', 'silo', 'choir', 'bakery', 'tunnel']
  const pages = subjects.map((subject, at) => {
    const text = `The ${subject} of Skarholm was late on Monday, and nobody could tell the island why the ${subject} was late.`
    const more = `A man who has known the ${subject} for ${at + 20} years said that it would come, as the ${subject} always had.`
    return `${text}\n${more}\n${motto}, since ${1900 + at}.\n`
  })
  const folder = (count: number) => {
    const made = folderWith(Object.fromEntries(pages.slice(0, count).map((page, at) => [name(at), page])))
    return pages.slice(0, count).map((_, at) => join(made, name(at)))
  }
  const removed = ({files}: Report) => files.map(({lines}) => lines.removed)

  it('are learned from five files of a folder, and told', async () => {
    const {files} = await report(folder(5))
    expect(files.map((file) => file.removed)).toEqual(Array(5).fill([expect.objectContaining({line: 3, endLine: 3, template: [3]})]))
  })

  it('are not learned from four', async () => {
    expect(removed(await report(folder(4)))).toEqual([0, 0, 0, 0])
  })

  it('are not learned with --no-templates', async () => {
    expect(removed(await report(['--no-templates', ...folder(5)]))).toEqual([0, 0, 0, 0, 0])
  })

  it('do not depend on the order of the files', async () => {
    const paths = folder(6)
    const [there, back] = [await report(paths), await report([...paths].reverse())]
    expect(back.files.reverse()).toEqual(there.files)
  })

  it('do not take away a page that is there twice', async () => {
    const made = folderWith(Object.fromEntries([...pages.slice(0, 4), pages[0]!].map((page, at) => [name(at), page])))
    const {files} = await report([0, 1, 2, 3, 4].map((at) => join(made, name(at))))
    expect(files[0]!.lines.kept).toBeGreaterThan(1)
  })
})

describe('unspun with a web page', () => {
  const html = `<!doctype html><title>Fog</title><body><nav><a href="/">News</a></nav>${story
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('\n')}<script>alert(1)</script></body>`

  it('prints its text', async () => {
    const {code, out} = await shell([], {stdin: html})
    expect([code, out]).toEqual([0, `${story.replaceAll('\n', '\n\n')}\n\n`.replace(/\n+$/, '\n')])
  })

  it('writes NAME.txt for NAME.html', async () => {
    const made = folderWith({'ferry.html': html})
    const {code} = await shell(['--quiet', '--out-dir', join(made, 'out'), join(made, 'ferry.html')])
    expect(code).toBe(0)
    expect(textsIn(join(made, 'out'))).toEqual([expect.stringContaining('The night ferry')])
  })

  it('believes the name of a text file', async () => {
    const made = folderWith({'markup.txt': '<p>A line about markup that somebody wrote in a text file.</p>\n'})
    expect((await shell([join(made, 'markup.txt')])).out).toContain('<p>')
  })
})
