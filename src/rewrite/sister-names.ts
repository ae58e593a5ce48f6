/** Names that differ from a name of the same article by a synonym: “Dim Heron” for “Gray Heron”. */
import {groupBy} from '../language/group-by.js'
import {loadEnglish} from '../language/language.js'
import {putInOf} from '../language/put-in.js'
import {isCapital} from '../language/words.js'
import type {Document, Passage} from './document.js'
import {nearSynonyms} from './names.js'
import {loadPeopleWords} from './people.js'
import type {Finding} from './rule.js'

interface Name {
  passage: Passage
  /** Index of the first token. */
  from: number
  words: [string, string]
}

/** Words that tell sisters apart on purpose. */
const oppositions = new Set(
  'north south east west northern southern eastern western upper lower old new big little great white black red blue green silver gold golden gray grey first second third fourth fifth sixth seventh eighth ninth tenth next last senior junior boys girls men women ladies gentlemen male female home away'.split(
    ' '
  )
)
/** Neighbours are told apart by what stands before these. */
const streets = new Set('lane street road avenue drive close way row terrace field meadow farm cottage'.split(' '))
const compass = /^(north|south|east|west)(?=[a-z]{3})/

/** @returns lone names with a sister that stands more often */
export function findSisterNames(document: Document): Finding[] {
  return [...findChangedWords(document), ...findTurnedCompass(document)]
}

/** Two capitalised words of which one also stands beside a near-synonym of the other. */
function findChangedWords({passages}: Document): Finding[] {
  const names = passages.flatMap(twoWordNames)
  const counts = groupBy(names, ({words}) => words.join(' '))
  const language = loadEnglish()
  const {vocabulary, neighbours, putIn} = language
  const near = (a: string, b: string) => {
    // Sisters by their nature, and short forms of one another, are told apart on purpose.
    if ((oppositions.has(a) && oppositions.has(b)) || a.startsWith(b) || b.startsWith(a)) return false
    return nearSynonyms(language, a, b)
  }
  const capitals = countCapitals(passages)
  const rivals = [indexRivals(counts, 0), indexRivals(counts, 1)] as const
  const findings: Finding[] = []
  for (const group of counts.values()) {
    const [name] = group
    if (!name || group.length > 1) continue
    const [a, b] = name.words
    // So are the bearers of a title: “Chairman Karl”, “President Karl”.
    if (streets.has(b) || loadPeopleWords().names.has(b)) continue
    // People write “North Dakota” and “United States” so often that they stand for themselves.
    if (neighbours.count(vocabulary.find(a), vocabulary.find(b)) > 0) continue
    const rival = [...(rivals[0].get(a) ?? []), ...(rivals[1].get(b) ?? [])].find((other) => {
      const [c, d] = other[0]!.words
      const [own, theirs] = a === c ? [b, d] : [a, c]
      if (other === group || !near(own, theirs) || capitals.get(own)! > 1) return false
      // Where both stand once, the one is changed that spinners write the more often.
      const changed = other.length > 1 || putInOf(putIn, vocabulary.find(own)) >= putInOf(putIn, vocabulary.find(theirs))
      return changed && other.length + capitals.get(c)! + capitals.get(d)! >= 3
    })
    if (rival) findings.push(describe(name, rival[0]!))
  }
  return findings
}

/** Names with one word that are looked at as rivals of a name with the same. */
const mostRivals = 50

/** @returns the names by their first or second word; of very many those that come first */
function indexRivals(names: ReadonlyMap<string, Name[]>, side: 0 | 1): Map<string, Name[][]> {
  const index = new Map<string, Name[][]>()
  for (const group of names.values()) {
    const word = group[0]!.words[side]
    const list = index.get(word)
    if (!list) index.set(word, [group])
    else if (list.length < mostRivals) list.push(group)
  }
  return index
}

function twoWordNames(passage: Passage): Name[] {
  const names: Name[] = []
  for (const [from, token] of passage.tokens.entries()) {
    const next = passage.tokens[from + 1]
    if (token.kind !== 'word' || next?.kind !== 'word' || !isCapital(passage.text, token) || !isCapital(passage.text, next)) continue
    if (passage.text.slice(token.end, next.start) === ' ') names.push({passage, from, words: [token.norm, next.norm]})
  }
  return names
}

/** How often each word stands capitalised. */
function countCapitals(passages: readonly Passage[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const {text, tokens} of passages) {
    for (const token of tokens) if (isCapital(text, token)) counts.set(token.norm, (counts.get(token.norm) ?? 0) + 1)
  }
  return counts
}

function describe(name: Name, rival: Name): Finding {
  const {passage, from} = name
  const [start, end] = [passage.tokens[from]!.start, passage.tokens[from + 1]!.end]
  const expected = rival.passage.text.slice(rival.passage.tokens[rival.from]!.start, rival.passage.tokens[rival.from + 1]!.end)
  return {
    passage,
    start,
    end,
    expected: [expected],
    confidence: 0.8,
    reason: `“${passage.text.slice(start, end)}” is “${expected}” elsewhere in the article`
  }
}

/** “Southmoor”, once, where the article says “Northmoor”. */
function findTurnedCompass({passages}: Document): Finding[] {
  const places = passages.flatMap((passage) =>
    passage.tokens
      .filter((token) => token.kind === 'word' && isCapital(passage.text, token) && compass.test(token.norm))
      .map((token) => ({passage, token}))
  )
  const byName = groupBy(places, ({token}) => token.norm)
  const byRest = groupBy(byName.keys(), (name) => name.replace(compass, ''))
  const findings: Finding[] = []
  for (const [name, group] of byName) {
    const rival = byRest.get(name.replace(compass, ''))!.find((other) => other !== name)
    if (group.length > 1 || !rival || byName.get(rival)!.length < 2) continue
    const {passage, token} = group[0]!
    const model = byName.get(rival)![0]!
    const expected = model.passage.text.slice(model.token.start, model.token.end)
    if (byName.get(rival)!.some((other) => other.passage === passage)) continue
    findings.push({
      passage,
      start: token.start,
      end: token.end,
      expected: [expected],
      confidence: 0.75,
      reason: `The article says “${expected}” elsewhere`
    })
  }
  return findings
}
