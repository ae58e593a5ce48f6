import {describe, expect, it} from 'vitest'
import {dateIn, nameIn} from '../../src/boilerplate/fields.js'
import {unspun} from '../../src/index.js'

const story = [
  'The night ferry to Skarholm was late again on Monday because of fog in the sound.',
  'Passengers of the ferry slept on their coats in the waiting room and shared what food they had.',
  'The harbour master said that the fog would lift, as fog over Skarholm always had.'
]
const head = ['News | Sport | Weather', 'Fog stops the night ferry to Skarholm', 'By Petra Lindholt', '14 March 2024']
const page = [...head, ...story].join('\n')
const fields = async (raw: string) => (await unspun(raw)).data.article

describe('title, byline and date', () => {
  it('are found above the body', async () => {
    expect(await fields(page)).toEqual({title: head[1], byline: 'Petra Lindholt', date: '14 March 2024'})
  })

  it('stay in the text', async () => {
    expect(String(await unspun(page))).toBe(`${[...head.slice(1), ...story].join('\n')}\n`)
  })

  it('go with bodyOnly, and are still told', async () => {
    const file = await unspun(page, {bodyOnly: true})
    expect(String(file)).toBe(`${story.join('\n')}\n`)
    expect(file.data.article).toMatchObject({title: head[1]})
    expect(file.messages.map(({ruleId}) => ruleId)).toContain('article-head')
  })

  it('are no byline when the line is one of the story’s', async () => {
    expect(await fields(['Fog stops the night ferry', 'By the end of the year', ...story].join('\n'))).not.toHaveProperty('byline')
  })

  it('are known by Markdown’s mark, which is no part of the title', async () => {
    const marked = `# Fog\n\n${story.join('\n')}\n`
    const file = await unspun(marked)
    expect(String(file)).toBe(marked)
    expect(file.data.article).toEqual({title: 'Fog'})
  })

  it('are not made up', async () => {
    expect(await fields(story.join('\n'))).toEqual({})
  })

  it('come from the data of a web page where its text has none', async () => {
    const html = `<html><head><meta name="author" content="Per Holm"><title>Fog</title></head><body>${story.map((line) => `<p>${line}</p>`).join('')}</body></html>`
    expect(await fields(html)).toEqual({title: 'Fog', byline: 'Per Holm'})
  })
})

describe('nameIn', () => {
  it.each([
    ['By Petra Lindholt', 'Petra Lindholt'],
    ['Von Petra Lindholt | 14. März 2024', 'Petra Lindholt'],
    ['By Petra Lindholt, Updated 9:14', 'Petra Lindholt'],
    ['By Petra Lindholt on 14 March 2024', 'Petra Lindholt']
  ])('%s', (line, name) => {
    expect(nameIn(line)).toBe(name)
  })
})

describe('dateIn', () => {
  it.each([
    ['Posted on March 14, 2024 at 9:14', 'March 14, 2024'],
    ['14. März 2024', '14. März 2024'],
    ['Updated 14/03/2024', '14/03/2024'],
    ['Updated 2024-03-14', '2024-03-14'],
    ['Kelp prices since 2019', 'Kelp prices since 2019'],
    ['2 hours ago', '2 hours ago']
  ])('%s', (line, date) => {
    expect(dateIn(line)).toBe(date)
  })
})
