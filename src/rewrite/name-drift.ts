/** One name spelt two ways: “Whitlok” where the article says “Whitlock”, “Pinewood” for “Pinegrove”. */
import {items, readRows} from '../language/data-file.js'
import {type Language, loadEnglish} from '../language/language.js'
import {findNames, type Name, nearSynonyms, type Place} from './names.js'
import {loadPeopleWords} from './people.js'
import {type Check, rulePlugin} from './rule.js'

/** Places of a name that make it rule the article. */
const leastRuling = 2
/** Shorter names are too often alike by chance. */
const leastLength = 5
/** A name of which two letters may be wrong. */
const leastForTwo = 7
/** Places of the right spelling that make an unknown word a slip of the pen. */
const leastForTypo = 3
/** Rulers with one beginning or ending that are looked at. */
const mostAlike = 50
/** Letters of each part of a name such as “Pinegrove”. */
const leastPart = 3

export const checkNameDrift: Check = (document, report) => {
  const names = findNames(document)
  const language = loadEnglish()
  const rulers = indexEnds([...names.values()].filter(({norm, places}) => places.length >= leastRuling && norm.length >= leastLength))
  for (const name of names.values()) {
    const [place] = name.places
    if (!place || name.places.length > 1 || name.norm.length < leastLength) continue
    const ruler = endsOf(name)
      .flatMap((end) => rulers.get(end) ?? [])
      .find((other) => other !== name && drifted(name, other, language))
    if (!ruler) continue
    const {passage, at} = place
    const token = passage.tokens[at]!
    const expected = surface(ruler.places[0]!)
    report({
      passage,
      start: token.start,
      end: token.end,
      expected: [expected],
      confidence: 0.8,
      reason: `The article says “${expected}” elsewhere`
    })
  }
}

/** Plugin: flags a name that stands once beside a name much like it that rules the article. */
export const unspunNameDrift = rulePlugin('name-drift', checkNameDrift)

/** Names that may drift into one another begin or end alike; so no name is compared with all others. */
const endsOf = ({norm}: Name) => [`${norm.slice(0, leastPart)}-`, `-${norm.slice(-leastPart)}`]

function indexEnds(names: readonly Name[]): Map<string, Name[]> {
  const index = new Map<string, Name[]>()
  for (const name of names) {
    for (const end of endsOf(name)) {
      const list = index.get(end)
      if (!list) index.set(end, [name])
      else if (list.length < mostAlike) list.push(name)
    }
  }
  return index
}

function drifted(name: Name, ruler: Name, language: Language): boolean {
  if (![name, ruler].every(isPlain) || inflected(name.norm, ruler.norm)) return false
  // Given names have kin in other languages, and come in many spellings.
  if (loadPeopleWords().names.has(name.norm) || loadPeopleWords().names.has(ruler.norm)) return false
  const {vocabulary, synonyms} = language
  const [known, rulerKnown] = [vocabulary.find(name.norm) > 0, vocabulary.find(ruler.norm) > 0]
  // Two words that everybody knows are two names.
  if (known && rulerKnown) return false
  if (compound(name.norm, ruler.norm, language)) return !rulerKnown
  const steps = distance(name.norm, ruler.norm)
  if (steps > 2) return false
  if (shareName(name, ruler)) return steps === 1 || name.norm.length >= leastForTwo
  // What has synonyms is no name, unless it stands like one.
  if (synonyms.of(vocabulary.find(name.norm)).length > 0) return false
  return steps === 1 && !besides(name, ruler) && ruler.places.length >= (known ? leastRuling : leastForTypo)
}

/** “Whitlock”, but not “WHITLOCK”, “MacWhitlock” or “Whitlock-Hale”. */
const isPlain = ({places: [place]}: Name) => /^\p{Lu}\p{Ll}+$/u.test(surface(place!))

const surface = ({passage, at}: Place) => passage.text.slice(passage.tokens[at]!.start, passage.tokens[at]!.end)

/** “Barrow County” and “Carrow County”. */
const shareName = (name: Name, ruler: Name) => [...name.partners].some((partner) => ruler.partners.has(partner) && !everybody.has(partner))
/** Partners of many names. */
const everybody = new Set('mr mrs ms miss dr sir professor nguyen'.split(' ').map((title) => `<${title}`))

/** Both in one paragraph: two names told apart. */
const besides = (name: Name, ruler: Name) => ruler.places.some(({passage}) => passage === name.places[0]!.passage)

/** The same stem with another ending: a plural, a people, an adjective. */
function inflected(a: string, b: string): boolean {
  const stem = (word: string) => word.replace(/(?:ians?|eans?|ans?|ese|ish|ics?|is|es|ers?|re|ns?|s|e|i|a|o|y|ing|ed)$/, '')
  return stem(a) === stem(b) || a.startsWith(b) || b.startsWith(a)
}

/** “Pinewood” and “Pinegrove”: one part is the same, the others mean nearly the same. */
function compound(a: string, b: string, language: Language): boolean {
  const near = (x: string, y: string) =>
    x !== y && (groupsOf(x).some((group) => groupsOf(y).includes(group)) || nearSynonyms(language, x, y))
  const cuts = (common: number) => Array.from({length: Math.max(0, common - leastPart + 1)}, (_, index) => common - index)
  const fits = (cut: number) => Math.min(a.length, b.length) - cut >= leastPart
  const [heads, tails] = [
    cuts(commonStart([...a], [...b])).filter(fits),
    cuts(commonStart([...a].reverse(), [...b].reverse())).filter(fits)
  ]
  return heads.some((cut) => near(a.slice(cut), b.slice(cut))) || tails.some((cut) => near(a.slice(0, -cut), b.slice(0, -cut)))
}

let groups: Map<string, number[]> | undefined

/** @returns the groups of `data/name-parts.tsv` that a part belongs to */
function groupsOf(part: string): number[] {
  if (!groups) {
    groups = new Map()
    for (const [index, [cell]] of readRows(new URL('data/name-parts.tsv', import.meta.url)).entries()) {
      for (const item of items(cell)) groups.set(item, [...(groups.get(item) ?? []), index])
    }
  }
  return groups.get(part) ?? []
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let row = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length]!
}
