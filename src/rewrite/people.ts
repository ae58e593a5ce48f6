/** Who may be meant by “he” or “she”: the people of an article, by name, title, noun or pronoun. */
import {items, readRows} from '../language/data-file.js'
import {loadEnglish} from '../language/language.js'
import {isCapital, opensSentence} from '../language/words.js'
import type {Document, Passage} from './document.js'

export type Gender = 'f' | 'm'

/** A word or name that a pronoun may point to, or a pronoun. */
export interface Clue {
  /** Token indexes. */
  from: number
  to: number
  kind: 'person' | 'noun' | 'pronoun'
  /** None for a name or a noun that may be a woman's or a man's. */
  gender?: Gender
  quoted: boolean
}

interface PeopleWords {
  names: Map<string, Gender>
  titles: Map<string, Gender>
  nouns: Map<string, Gender | undefined>
  /** Nouns that say what somebody is: “the first woman”. */
  predicates: Map<string, Gender>
}

const pronouns = new Map<string, Gender>([
  ...'she her hers herself'.split(' ').map((word): [string, Gender] => [word, 'f']),
  ...'he him his himself'.split(' ').map((word): [string, Gender] => [word, 'm'])
])
const particles = new Set('de da del della di do dos du van von der den la le al el bin ibn ten ter zu af av'.split(' '))
/** Before a name they make it a place, behind it a street or a body. */
const placeBefore = new Set('saint st st. san santa mount port lake fort cape point mt hurricane storm operation'.split(' '))
const placeBehind = new Set(
  'street road avenue lane square park bridge hospital college university school institute foundation bank church cathedral island islands bay river county city town hall house court stadium airport station museum gallery theatre theater prize award cup trophy trust group company inc ltd stores'.split(
    ' '
  )
)
/** What follows them is a place. */
const places = new Set('in at near from'.split(' '))
/** Capitalised, but nobody. */
const nobody = new Set(
  'i january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday english french german spanish british american european christmas easter internet god'.split(
    ' '
  )
)

/** Tokens of a name; in a row of capitals that is longer, each would be read to its end. */
const longestName = 16

let words: PeopleWords | undefined

export function loadPeopleWords(): PeopleWords {
  if (words) return words
  words = {names: new Map(), titles: new Map(), nouns: new Map(), predicates: new Map()}
  for (const [gender, cell] of readRows(new URL('data/given-names.tsv', import.meta.url))) {
    for (const name of items(cell)) words.names.set(name.toLowerCase(), gender as Gender)
  }
  for (const [gender, kind, cell] of readRows(new URL('data/people-words.tsv', import.meta.url))) {
    for (const word of items(cell)) {
      if (kind === 'title') words.titles.set(word, gender as Gender)
      else if (kind === 'predicate') words.predicates.set(word, gender as Gender)
      else if (!words.nouns.has(word)) words.nouns.set(word, gender === 'either' ? undefined : (gender as Gender))
    }
  }
  return words
}

/**
 * Reads who is named or spoken of.
 *
 * @returns clues of each passage in order; a surname has the gender of the person who was introduced with it
 */
export function findPeople({passages}: Document): Clue[][] {
  const known = loadPeopleWords()
  const introduced = passages.map((passage) => findIntroduced(passage, known))
  const genders = new Map<string, Set<Gender>>()
  for (const [index, list] of introduced.entries()) {
    for (const {from, to, gender} of list) {
      for (let at = from; at < to; at++) {
        const {kind, norm} = passages[index]!.tokens[at]!
        if (kind === 'word' && !particles.has(norm)) genders.set(norm, (genders.get(norm) ?? new Set()).add(gender!))
      }
    }
  }
  for (const [index, passage] of passages.entries()) {
    for (const name of strangers(passage, introduced[index]!)) genders.get(name)?.add('f').add('m')
  }
  return passages.map((passage, index) => [...introduced[index]!, ...findOthers(passage, introduced[index]!, genders, known)].sort(byPlace))
}

const byPlace = (a: Clue, b: Clue) => a.from - b.from

/** Given names and titles with what follows them. */
function findIntroduced(passage: Passage, {names, titles}: PeopleWords): Clue[] {
  const found: Clue[] = []
  const {tokens, quoted} = passage
  for (let at = 0; at < tokens.length; at++) {
    if (!capital(passage, at) || placeBefore.has(tokens[at - 1]?.norm ?? '')) continue
    const title = titles.get(tokens[at]!.norm)
    const first = title && tokens[at + 1]?.norm === '.' ? at + 2 : at + 1
    const to = endOfName(passage, title ? first : at + 1)
    const gender = title && to > first ? title : names.get(tokens[at]!.norm)
    // A name that stands alone may be a surname: “Warren”.
    if (!gender || to - at < 2 || placeBehind.has(tokens[to - 1]!.norm)) continue
    found.push({from: at, to, kind: 'person', gender, quoted: quoted[at] === 1})
    at = to - 1
  }
  return found
}

/**
 * @returns last words of longer names that tell no gender: another bearer of the surname. What has synonyms, as
 * “General”, is a title rather than a given name.
 */
function strangers(passage: Passage, introduced: readonly Clue[]): string[] {
  const {vocabulary, synonyms} = loadEnglish()
  const named = tokensOf(passage, introduced)
  return passage.tokens
    .filter((token, at) => {
      if (at === 0 || named[at] || !capital(passage, at) || !capital(passage, at - 1)) return false
      const before = passage.tokens[at - 1]!
      if (passage.text.slice(before.end, token.start) !== ' ' || opensSentence(passage.tokens, at - 1)) return false
      return synonyms.count(vocabulary.find(before.norm)) === 0
    })
    .map(({norm}) => norm)
}

/** @returns index behind the capitalised words, initials and particles from a token on */
function endOfName(passage: Passage, from: number): number {
  const {tokens, text} = passage
  let to = from
  for (let at = from; at < Math.min(tokens.length, from + longestName); at++) {
    const {kind, norm, start} = tokens[at]!
    const initial = norm === '.' && tokens[at - 1]!.norm.length === 1
    if (!initial && (kind !== 'word' || !/^[ \u00a0-]$/.test(text.slice(start - 1, start)))) break
    if (capital(passage, at) || initial) to = at + 1
    else if (!particles.has(norm)) break
  }
  return to
}

function findOthers(passage: Passage, introduced: readonly Clue[], genders: Map<string, Set<Gender>>, {nouns}: PeopleWords): Clue[] {
  const found: Clue[] = []
  const {tokens, quoted} = passage
  const inName = tokensOf(passage, introduced)
  const add = (at: number, clue: Pick<Clue, 'kind' | 'gender'>) => found.push({from: at, to: at + 1, quoted: quoted[at] === 1, ...clue})
  for (let at = 0; at < tokens.length; at++) {
    const {kind, norm} = tokens[at]!
    if (kind !== 'word' || inName[at]) continue
    const pronoun = pronouns.get(norm)
    if (pronoun) add(at, {kind: 'pronoun', gender: pronoun})
    else if (capital(passage, at) && genders.has(norm)) add(at, {kind: 'person', ...onlyOne(genders.get(norm)!)})
    else if (nouns.has(lastPart(norm))) add(at, {kind: 'noun', ...genderOf(nouns.get(lastPart(norm)))})
    else if (mayBeName(passage, at, inName[at + 1] === 1)) add(at, {kind: 'person'})
  }
  return found
}

/** 1 for each token that the clues cover. */
function tokensOf({tokens}: Passage, clues: readonly Clue[]): Uint8Array {
  const covered = new Uint8Array(tokens.length + 1)
  for (const {from, to} of clues) covered.fill(1, from, to)
  return covered
}

/** “boyfriend” of “ex-boyfriend”, but “mother-in-law” whole. */
const lastPart = (norm: string) => (norm.includes('-') && !norm.endsWith('-in-law') ? norm.slice(norm.lastIndexOf('-') + 1) : norm)

/** A capitalised word in mid-sentence that is no abbreviation, and no place as after “in”. */
function mayBeName(passage: Passage, at: number, beforeName: boolean): boolean {
  const {norm, start, end} = passage.tokens[at]!
  if (!capital(passage, at) || nobody.has(norm) || opensSentence(passage.tokens, at) || places.has(passage.tokens[at - 1]!.norm))
    return false
  // “Decide Rowena Hale”: whatever stands before a name belongs to it.
  if (beforeName) return false
  return norm.length < 2 || !/^\p{Lu}+$/u.test(passage.text.slice(start, end))
}

const genderOf = (gender: Gender | undefined) => (gender ? {gender} : {})

function onlyOne(genders: Set<Gender>): {gender?: Gender} {
  return genderOf(genders.size === 1 ? [...genders][0] : undefined)
}

function capital(passage: Passage, at: number): boolean {
  const token = passage.tokens[at]
  return token?.kind === 'word' && isCapital(passage.text, token)
}
