import {describe, expect, it} from 'vitest'
import {settle} from '../../src/boilerplate/decide.js'
import {readLine} from '../../src/boilerplate/lines.js'

const prose = 'The night ferry to Skarholm was late again on Monday because of fog in the sound.'
const more = 'Passengers slept on their coats in the waiting room and shared what food they had.'

/** The rule of each line of a page, `-` for one that stays; the page's first line is the story's first. */
const rules = (...lines: string[]) =>
  settle({lines: lines.map((line) => ({...readLine(line), blankBefore: 0}))}, {}).rules.map((rule) => rule ?? '-')

describe('settle', () => {
  it.each([
    ['a share row', 'Share on Facebook | Email', 'share-row'],
    ['a newsletter prompt', 'Sign up for our daily newsletter', 'newsletter'],
    ['a cookie notice', 'We use cookies to improve your experience', 'cookie-notice'],
    ['a mark of an advertisement', 'Story continues below advertisement', 'advertisement'],
    ['a copyright line', '© 2024 The Skarholm Gull. All rights reserved.', 'copyright'],
    ['tags', 'Tags: ferries, fog, winter', 'tags'],
    ['a link to another article', 'Read more: The keeper who painted his lighthouse', 'related-links'],
    ['a breadcrumb', 'Home > News > Local', 'navigation'],
    ['a German cookie notice', 'Wir verwenden Cookies', 'cookie-notice']
  ])('removes %s amid the story', (_, line, rule) => {
    expect(rules(prose, line, more)).toEqual(['-', rule, '-'])
  })

  it('removes a list with its heading, and keeps the story that goes on', () => {
    expect(rules(prose, 'Trending', 'Goat elected to harbour board', 'Ten ways to cook kelp', more)).toEqual([
      '-',
      'trending-list',
      'trending-list',
      'trending-list',
      '-'
    ])
  })

  it('removes a list of headlines below a heading that says nothing', () => {
    const list = ['- Goat elected to harbour board', '- Ten ways to cook kelp', '- Choir sings inside a grain silo']
    expect(rules(prose, 'Elsewhere', ...list, more).slice(1, 5)).toEqual(Array(4).fill('related-links'))
  })

  it('keeps a list that shares the words of the story', () => {
    const list = ['- Night ferry to Skarholm', '- Waiting room for passengers', '- Monday fog in the sound']
    expect(rules(prose, 'What was late', ...list, more)).toEqual(Array(6).fill('-'))
  })

  it('keeps a list that the story announces with a colon', () => {
    const list = ['- Two warm blankets', '- One tin of biscuits', '- Cards for a long night']
    expect(rules(prose, 'Regulars bring:', ...list, more)).toEqual(Array(6).fill('-'))
  })

  it('removes everything below the heading of the comments', () => {
    expect(rules(prose, more, '3 comments', 'Ida', 'I was on that ferry and nobody gave us so much as a cup of tea.')).toEqual([
      '-',
      '-',
      'comments',
      'comments',
      'comments'
    ])
  })

  it('removes menus before the story and keeps its headline', () => {
    expect(rules('News', 'Weather', 'Fog stops the night ferry to Skarholm', prose, more)).toEqual([
      'navigation',
      'navigation',
      '-',
      '-',
      '-'
    ])
  })

  it('removes what is left of the page behind the story', () => {
    expect(rules(prose, more, 'The Skarholm Gull')).toEqual(['-', '-', 'page-furniture'])
  })

  it('keeps a list at the end of the story', () => {
    expect(rules(prose, more, '- Morning sailing at eight', '- Evening sailing at nine')).toEqual(['-', '-', '-', '-'])
  })

  it('keeps a sentence about newsletters or cookies', () => {
    const lines = [
      'The council agreed to print a newsletter for all who live on the island.',
      'Her cookies won the prize again, as they do each and every summer.'
    ]
    expect(rules(prose, ...lines, more)).toEqual(['-', '-', '-', '-'])
  })

  it('keeps all of a text without a sentence', () => {
    expect(rules('Fog', 'Ferry', 'Skarholm')).toEqual(['-', '-', '-'])
  })

  it('keeps a short headline', () => {
    expect(rules('Fog stops ferries', prose, more)[0]).toBe('-')
  })
})
