import {describe, expect, it} from 'vitest'
import {unspunStrip} from '../../src/boilerplate/strip.js'
import {runPlugins, strip} from '../helpers.js'

const first = 'The night ferry to Skarholm was late again on Monday because of fog in the sound.'
const second = 'Passengers slept on their coats in the waiting room and shared what food they had.'

describe('unspunStrip', () => {
  it('keeps a story as it is', () => {
    expect(strip(`${first}\n\n${second}\n`)).toEqual({text: `${first}\n\n${second}\n`, removed: []})
  })

  it('removes a run of lines with one message', () => {
    const {text, removed} = strip(`${first}\nMost read\n- Goat elected to harbour board\n- Ten ways to cook kelp\n`)
    expect(text).toBe(`${first}\n`)
    expect(removed).toEqual(['2-4 trending-list'])
  })

  it('takes the blank lines behind a removed line along', () => {
    const {text, removed} = strip(`${first}\n\nAdvertisement\n\n\n${second}\n`)
    expect(text).toBe(`${first}\n\n${second}\n`)
    expect(removed).toEqual(['3-5 advertisement'])
  })

  it('keeps the breaks of the lines that stay', () => {
    expect(strip(`${first}\r\nAdvertisement\r\n${second}\r\n`).text).toBe(`${first}\r\n${second}\r\n`)
  })

  it('ends the text with a break', () => {
    expect(strip(`${first}\n${second}`).text).toBe(`${first}\n${second}\n`)
  })

  it('counts the lines', () => {
    const file = runPlugins([unspunStrip], `${first}\nAdvertisement\n\n${second}`)
    expect(file.data.lines).toEqual({total: 4, kept: 2, removed: 2})
  })

  it('gives its messages a category, a rule and a place for help', () => {
    const [message] = runPlugins([unspunStrip], `${first}\nAdvertisement\n`).messages
    expect(message).toMatchObject({
      reason: 'Removed a line: advertisement',
      ruleId: 'advertisement',
      source: 'unspun',
      category: 'boilerplate',
      url: 'https://www.npmjs.com/package/unspun#advertisement',
      place: {start: {line: 2, column: 1, offset: first.length + 1}, end: {line: 2, column: 14, offset: first.length + 14}}
    })
  })

  it('removes nothing from an empty text', () => {
    const file = runPlugins([unspunStrip], '')
    expect(String(file)).toBe('')
    expect(file.data.lines).toEqual({total: 0, kept: 0, removed: 0})
  })

  it('tells two rules apart that stand side by side', () => {
    const {removed} = strip(`${first}\n${second}\nAdvertisement\nShare on Facebook | Email\n`)
    expect(removed).toEqual(['3 advertisement', '4 share-row'])
  })

  it('does not let a line of spaces end a list', () => {
    const {removed} = strip(`${first}\nTrending\n- Goat elected\n \n- Kelp for supper\n${second}\n`)
    expect(removed).toEqual(['2-5 trending-list'])
  })
})
