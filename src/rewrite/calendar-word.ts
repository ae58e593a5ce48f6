/** A month or weekday that was taken for an ordinary word and exchanged: “in Could 2020”, “5 Might”, “on Walk 12”. */
import {items, readRows} from '../language/data-file.js'
import {isCapital, opensSentence} from '../language/words.js'
import type {Document, Passage} from './document.js'
import {type Check, rulePlugin} from './rule.js'

interface CalendarName {
  name: string
  kind: string
  /** Whether the replacement is also a name of people, streets or events, so that a date must be whole around it. */
  ambiguous: boolean
  /** Things of this name are numbered: “Step 3”. */
  numbered: boolean
}

/** Words before a date. */
const leading = new Set(
  'in since until till on by before after from to through throughout between around of early late mid last next this and or during for'.split(
    ' '
  )
)
/** Words before a month that stands without day and year. */
const leadingMonth = new Set('in since until till last early late mid throughout'.split(' '))
const partsOfDay = new Set('morning afternoon evening night lunchtime'.split(' '))
/** Before “in”, what follows may be anybody: “faith in Stroll”. */
const trusting = new Set('faith trust confidence belief interest'.split(' '))
const joints = new Set('and or to until till through'.split(' '))
const months = new Set('january february march april may june july august september october november december'.split(' '))
const weekdays = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '))

let replacements: Map<string, CalendarName[]> | undefined

/** What each replacement, in lower case, may stand for. */
function load(): Map<string, CalendarName[]> {
  const map = new Map<string, CalendarName[]>()
  for (const [name = '', kind = '', cell] of readRows(new URL('data/calendar.tsv', import.meta.url))) {
    for (const item of items(cell)) {
      const word = item.replace(/[!#]/g, '').toLowerCase()
      const marks = {ambiguous: item.includes('!'), numbered: item.includes('#')}
      map.set(word, [...(map.get(word) ?? []), {name, kind, ...marks}])
    }
  }
  return map
}

export const checkCalendarWord: Check = (document, report) => {
  replacements ??= load()
  let uses: Uses | undefined
  const usesOf = (norm: string) => {
    uses ??= readUses(document)
    return uses.get(norm)!
  }
  for (const passage of document.passages) {
    for (const [at, token] of passage.tokens.entries()) {
      const meant = replacements.get(token.norm)?.find((name) => dateShaped(usesOf, passage, at, name))
      if (!meant) continue
      const actual = passage.text.slice(token.start, token.end)
      report({
        passage,
        start: token.start,
        end: token.end,
        expected: [meant.name],
        confidence: 0.9,
        reason: `“${actual}” stands where a date has a name; “${meant.name}” may have been taken for a word`
      })
    }
  }
}

/** Plugin: flags ordinary words in the place of a month, a weekday or a season. */
export const unspunCalendarWord = rulePlugin('calendar-word', checkCalendarWord)

function dateShaped(usesOf: (norm: string) => Use, passage: Passage, at: number, {kind, ambiguous, numbered}: CalendarName): boolean {
  if (opensSentence(passage.tokens, at) && !dayAndYear(passage, at)) return false
  if (!isCapital(passage.text, passage.tokens[at]!)) return inLowerCase(passage, at, kind)
  // Shouting tells no names.
  if (/^\p{Lu}+$/u.test(raw(passage, at))) return false
  // “Charity Walk 2019”, “12 Parade Street”: parts of longer names.
  if (capitalAt(passage, at - 1) || capitalAt(passage, at + 1)) return false
  // “Isle of Man, 3 May”.
  if (kind === 'weekday') return word(passage, at - 1) !== 'of' && besideDate(passage, at)
  if (kind === 'season') return leads(passage, at - 1) && isYear(passage, at + 1)
  if (dayAndYear(passage, at) || dayBefore(passage, at, ambiguous)) return true
  if (leads(passage, at - 1)) {
    if (isYear(passage, at + 1)) return true
    if (isDay(passage, at + 1) && !numbered && usesOf(passage.tokens[at]!.norm).numbers.size === 1) return true
  }
  if (!ambiguous && joinsMonth(passage, at)) return true
  const alone = leadsMonth(passage, at - 1) && endsPhrase(passage, at + 1)
  // “in Stroll’s car”, “in Walk and Run”: a name that a word follows needs more than a preposition.
  return (
    alone &&
    !trusting.has(word(passage, at - 2)) &&
    !(ambiguous && passage.tokens[at + 1]?.kind === 'word') &&
    !usedElsewhere(usesOf, passage, at)
  )
}

/** “in could 2020”: only a year behind the word tells a month that lost its capital. */
function inLowerCase(passage: Passage, at: number, kind: string): boolean {
  return kind === 'month' && ['in', 'since', 'until', 'till'].includes(word(passage, at - 1)) && isYear(passage, at + 1)
}

/** “5 Might”, “the 5th of Might”; a stop behind the number is the end of a sentence or an item of a list. */
function dayBefore(passage: Passage, at: number, ambiguous: boolean): boolean {
  const number = word(passage, at - 1) === 'of' ? at - 2 : at - 1
  if (!isDay(passage, number) || /[.,:]$/.test(raw(passage, number))) return false
  if (number === at - 2) return /\p{L}$/u.test(raw(passage, number))
  return touches(passage, number) && (isYear(passage, at + 1) || (!ambiguous && endsPhrase(passage, at + 1)))
}

/** “Walk 12, 2021”. */
function dayAndYear(passage: Passage, at: number): boolean {
  if (!isDay(passage, at + 1)) return false
  return isYear(passage, at + 2) || (passage.tokens[at + 2]?.kind === 'comma' && isYear(passage, at + 3))
}

/** “Seated morning”, “on Seated, 5 May”. */
function besideDate(passage: Passage, at: number): boolean {
  if (partsOfDay.has(word(passage, at + 1)) && leads(passage, at - 1)) return true
  const next = passage.tokens[at + 1]?.kind === 'comma' ? at + 2 : at + 1
  return months.has(word(passage, next)) ? isDay(passage, next + 1) : isDay(passage, next) && months.has(word(passage, next + 1))
}

/** “last Might”, “the year to Walk”. */
function leadsMonth(passage: Passage, at: number): boolean {
  const before = word(passage, at)
  return leadingMonth.has(before) || (before === 'to' && /^(?:year|months|quarter|half)$/.test(word(passage, at - 1)))
}

/** “between Walk and June”. */
function joinsMonth(passage: Passage, at: number): boolean {
  if (joints.has(word(passage, at + 1)) && months.has(word(passage, at + 2))) return leads(passage, at - 1)
  return joints.has(word(passage, at - 1)) && months.has(word(passage, at - 2)) && endsPhrase(passage, at + 1)
}

/** How a replacement is used on the page. */
interface Use {
  /** Capitalised in mid-sentence, and not in the place of a month: then it is a name. */
  names: number
  /** Those behind it: “Walk 3” beside “Walk 7” tells things that are numbered. */
  numbers: Set<number>
}
type Uses = Map<string, Use>

/** Of all at once, since a page can hold one as often as it has words. */
function readUses({passages}: Document): Uses {
  const uses: Uses = new Map()
  for (const passage of passages) {
    for (const [at, {norm}] of passage.tokens.entries()) {
      if (!replacements!.has(norm)) continue
      const use = uses.get(norm) ?? {names: 0, numbers: new Set()}
      uses.set(norm, use)
      if (isName(passage, at)) use.names++
      if (isDay(passage, at + 1)) use.numbers.add(Number.parseInt(raw(passage, at + 1), 10))
    }
  }
  return uses
}

const isName = (passage: Passage, at: number) =>
  isCapital(passage.text, passage.tokens[at]!) && !opensSentence(passage.tokens, at) && !isMonth(passage, at)

/** Whether the word is a name in another place. */
const usedElsewhere = (usesOf: (norm: string) => Use, passage: Passage, at: number) =>
  usesOf(passage.tokens[at]!.norm).names > (isName(passage, at) ? 1 : 0)

/** “early Walk”, “Walk 2021”: in the place of a month again, which tells no name. */
const isMonth = (passage: Passage, at: number) => isYear(passage, at + 1) || (word(passage, at - 1) !== 'in' && leadsMonth(passage, at - 1))

const word = ({tokens}: Passage, at: number) => (tokens[at]?.kind === 'word' ? tokens[at].norm : '')
const raw = ({text, tokens}: Passage, at: number) => (tokens[at] ? text.slice(tokens[at].start, tokens[at].end) : '')
const leads = (passage: Passage, at: number) => leading.has(word(passage, at)) || weekdays.has(word(passage, at))
const touches = ({text, tokens}: Passage, at: number) => text.slice(tokens[at]!.end, tokens[at + 1]!.start) === ' '
const isYear = (passage: Passage, at: number) => /^(?:1[5-9]|20)\d\d[.,:]*$/.test(raw(passage, at))
const isDay = (passage: Passage, at: number) => /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?[.,:]*$/.test(raw(passage, at))

/** A capitalised word; what leads a date, and the names of days and months, are no part of a name here. */
function capitalAt(passage: Passage, at: number): boolean {
  const token = passage.tokens[at]
  return token?.kind === 'word' && isCapital(passage.text, token) && !leads(passage, at) && !months.has(token.norm)
}

/** The end, a mark or a small word; the possessive ending of a name is none of them. */
function endsPhrase(passage: Passage, at: number): boolean {
  const {end} = passage.tokens[at - 1]!
  return passage.tokens[at]?.kind !== 'number' && !capitalAt(passage, at) && !/^['’]s/.test(passage.text.slice(end, end + 2))
}
