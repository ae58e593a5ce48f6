/** Titles in which a word was exchanged, and titles that change for one person. */
import {groupBy} from '../language/group-by.js'
import {type Language, loadEnglish} from '../language/language.js'
import {isCapital} from '../language/words.js'
import type {Document, Passage} from './document.js'
import {likeCase} from './letter-case.js'
import {type Check, type Finding, rulePlugin} from './rule.js'
import {loadTitles, type Titles} from './titles.js'

/** Two-word titles that people write this often in 110 million words are their own, whatever the list says. */
const humanUse = 8
/** Genuine titles that people write this often are known to every reader. */
const wellKnown = 30
/** Words between a comma and a title, such as “Britain’s former”. */
const reach = 4
/** In a row of capitals that is longer, each title would be read to its end. */
const longestName = 6

interface Title {
  passage: Passage
  /** Token indexes. */
  from: number
  to: number
  words: string
}

export const checkTitleDrift: Check = (document, report) => {
  const titles = loadTitles()
  const found = findPairs(document, titles)
  for (const finding of findExchanged(document, found, titles, loadEnglish())) report(finding)
  for (const finding of findChanges(found, titles)) report(finding)
}

/** Plugin: flags titles in which a word was exchanged, and titles that change for one person. */
export const unspunTitleDrift = rulePlugin('title-drift', checkTitleDrift)

/** “prime pastor”: no title, but each word stands for one of a title. */
function findExchanged(document: Document, found: readonly Title[], titles: Titles, {vocabulary, neighbours}: Language): Finding[] {
  const texts = document.passages.map(({text}) => text.toLowerCase())
  const used = (title: string) => (texts.some((text) => text.includes(title)) ? 1 : 0)
  const count = (title: string) => neighbours.count(vocabulary.find(title.split(' ')[0]!), vocabulary.find(title.split(' ')[1]!))
  return found.flatMap(({passage, from, to, words}): Finding[] => {
    const [a = '', b = ''] = words.split(' ')
    if (titles.genuine.has(words) || count(words) >= humanUse) return []
    if (vocabulary.find(a) === 0 || vocabulary.find(b) === 0 || partOfLonger(passage, from, to, titles)) return []
    const expected: string[] = []
    for (const modifier of titles.modifiers.get(a) ?? []) {
      for (const head of titles.heads.get(b) ?? []) if (titles.genuine.has(`${modifier} ${head}`)) expected.push(`${modifier} ${head}`)
    }
    if (expected.length === 0) return []
    expected.sort((x, y) => used(y) - used(x) || count(y) - count(x))
    // A rare title says little when it is exchanged; one that nobody bears here may be no title at all.
    const borne = nameFollows(passage, to)
    if (!used(expected[0]!) && (!borne || count(expected[0]!) < wellKnown)) return []
    const confidence = borne && used(expected[0]!) ? 0.9 : 0.8
    return [
      describe(
        passage,
        from,
        to,
        expected.map((title) => likeCase(textOf(passage, from, to), title)),
        confidence,
        `is no title; “${expected[0]}” is`
      )
    ]
  })
}

/** “foreign secretary” for the person whom the article calls “foreign minister”. */
function findChanges(found: readonly Title[], titles: Titles): Finding[] {
  const genuine = found.filter(({words}) => titles.genuine.has(words))
  const byOffice = groupBy(genuine, ({words}) => titles.genuine.get(words)!)
  return [...byOffice.values()].flatMap((group) => {
    const byTitle = [...groupBy(group, ({words}) => words)].sort((a, b) => b[1].length - a[1].length)
    const [ruling, ...others] = byTitle
    if (!ruling) return []
    const people = new Set(ruling[1].flatMap(bearers))
    return others.flatMap(([, list]) =>
      list
        .filter((title) => bearers(title).some((name) => people.has(name)))
        .map(({passage, from, to}) =>
          describe(
            passage,
            from,
            to,
            [likeCase(textOf(passage, from, to), ruling[0])],
            0.75,
            `is “${ruling[0]}” elsewhere for the same person`
          )
        )
    )
  })
}

function findPairs({passages}: Document, titles: Titles): Title[] {
  return passages.flatMap((passage) =>
    passage.tokens.flatMap((token, at) => {
      const before = passage.tokens[at - 1]
      if (!before || !titles.heads.has(token.norm) || !titles.modifiers.has(before.norm)) return []
      if (passage.text.slice(before.end, token.start) !== ' ') return []
      return [{passage, from: at - 1, to: at + 1, words: `${before.norm} ${token.norm}`}]
    })
  )
}

/** “deputy prime minister” is judged as a whole, not as “deputy prime”. */
function partOfLonger({tokens}: Passage, from: number, to: number, {genuine}: Titles): boolean {
  const word = (at: number) => tokens[at]?.norm ?? ''
  return genuine.has(`${word(from)} ${word(from + 1)} ${word(to)}`) || genuine.has(`${word(from - 1)} ${word(from)} ${word(from + 1)}`)
}

/** Words of the name that touches a title, with or without a comma: “Ida Holm, the foreign minister”. */
function bearers({passage, from, to}: Title): string[] {
  const {tokens} = passage
  const isName = (at: number) => tokens[at]?.kind === 'word' && tokens[at].norm.length > 2 && isCapital(passage.text, tokens[at])
  const names: string[] = []
  const behind = tokens[to]?.kind === 'comma' ? to + 1 : to
  for (let at = behind; at < behind + longestName && isName(at); at++) names.push(tokens[at]!.norm)
  let comma = from - 1
  while (comma >= from - reach && tokens[comma]?.kind === 'word') comma--
  if (tokens[comma]?.kind !== 'comma') return names
  for (let at = comma - 1; at >= comma - longestName && isName(at); at--) names.push(tokens[at]!.norm)
  return names
}

function nameFollows(passage: Passage, to: number): boolean {
  const next = passage.tokens[to]
  return next?.kind === 'word' && isCapital(passage.text, next) && passage.text.slice(next.start - 1, next.start) === ' '
}

/** The title as it stands in the text. */
function textOf({text, tokens}: Passage, from: number, to: number): string {
  return text.slice(tokens[from]!.start, tokens[to - 1]!.end)
}

function describe(passage: Passage, from: number, to: number, expected: string[], confidence: number, what: string): Finding {
  const start = passage.tokens[from]!.start
  const end = passage.tokens[to - 1]!.end
  return {passage, start, end, expected, confidence, reason: `“${passage.text.slice(start, end)}” ${what}`}
}
