import {describe, expect, it} from 'vitest'
import {unspunCalendarWord} from '../../src/rewrite/calendar-word.js'
import {findings} from '../helpers.js'

const found = (...lines: string[]) => findings(unspunCalendarWord, lines.join('\n'))

describe('calendar-word', () => {
  it('flags a word before a year', () => {
    expect(found('The ferry sank in Could 2020.')).toEqual(['1:19-1:24 Could → May'])
  })

  it('flags a word before a day', () => {
    expect(found('It left on Walk 12 and came back.')).toEqual(['1:12-1:16 Walk → March'])
  })

  it('flags a word behind a day', () => {
    expect(found('The vote is on 5 Might.')).toEqual(['1:18-1:23 Might → May'])
    expect(found('It was the 5th of Hike.')).toEqual(['1:19-1:23 Hike → March'])
  })

  it('flags a word joined to a month', () => {
    expect(found('It rains between Hike and June.')).toEqual(['1:18-1:22 Hike → March'])
  })

  it('flags a month without day and year', () => {
    expect(found('The pier opens in Venerable, we hear.')).toEqual(['1:19-1:28 Venerable → August'])
  })

  it('flags a month behind “last”', () => {
    expect(found('Last Might, the harbour froze.')).toEqual(['1:6-1:11 Might → May'])
  })

  it('takes no use as a month for a name', () => {
    expect(found('It opened in early Walk. The fair was in Walk.')).toContain('1:42-1:46 Walk → March')
  })

  it('flags a month that lost its capital', () => {
    expect(found('She moved here in might 2019.')).toEqual(['1:19-1:24 might → May'])
  })

  it('flags a weekday', () => {
    expect(found('We met on Seated, 5 June.')).toEqual(['1:11-1:17 Seated → Sat'])
  })

  it('flags a season before a year', () => {
    expect(found('It closed in Leap 2019.')).toEqual(['1:14-1:18 Leap → Spring'])
  })

  it.each([
    ['months', 'In May 2020, on 5 March and in August it was closed.'],
    ['a longer name', 'The Charity Walk 2019 went from 12 Parade Street to Walk Lane 5.'],
    ['a name that stands elsewhere', 'We trust in Venerable. The Venerable won.'],
    ['a question behind a numbered item', 'He counted to 5. Could it be more? 6. Would it?'],
    ['a question about a year', 'Could 2020 be worse?'],
    ['a driver of that name', 'She sat in Stroll’s car, and then in Stroll, the film.'],
    ['a surname', 'The goal by Noble in 2019 counted, and so did one of Grand.'],
    ['things that are numbered', 'Go back to Step 3. The cabins on Deck 5 are shut. The cub came from Troop 9.'],
    ['walks of a guide', 'It joins the path of Walk 7. On Walk 3 there is a gate.'],
    ['an island', 'She was born in Peel, Isle of Man, 3 May 1973.'],
    ['somebody who is trusted', 'They lost faith in Venerable, we hear.'],
    ['a word in mid-sentence', 'In 2019 could the 12 walk 5 miles?']
  ])('keeps %s', (_, text) => {
    expect(found(text)).toEqual([])
  })
})
