/** What tells that a pronoun has the wrong gender: one test for each way. */
import {isCapital} from '../language/words.js'
import type {Passage} from './document.js'
import {type Clue, type Gender, loadPeopleWords} from './people.js'

/** A pronoun with all that may decide whom it means. */
export interface Site {
  passage: Passage
  clue: Clue
  gender: Gender
  /** Unquoted clues of the passage before the pronoun, and those of its sentence. */
  before: Clue[]
  sentence: Clue[]
  /** Whether the pronoun is the first word of its sentence. */
  opens: boolean
  /** Passage and clues before this one. */
  previous?: {passage: Passage; clues: Clue[]}
  page: Census
}

/** Unquoted pronouns and other clues of a page by gender. */
export type Census = Record<Gender, {pronouns: number; others: number}> & {words: number}

/** @returns how sure it is that the pronoun is wrong, 0 when nothing tells */
export type Test = (site: Site) => number

const other = {f: 'm', m: 'f'} as const
const saying = new Set(
  'said says added adds told tells explained explains recalled recalls wrote writes insisted warned joked noted argued claimed admitted continued asked'.split(
    ' '
  )
)
/** A shorter page may name people by half. */
const leastWords = 150
const prepositions = new Set('for to by of with on in at about from'.split(' '))

/** “…,” he said: the speaker was named before the quotation, or said the words of the line above. */
const speaker: Test = ({passage, clue, gender, before, previous}) => {
  const mark = passage.text[passage.tokens[clue.from - 1]?.start ?? 0]!
  if (!'”"'.includes(mark) || !saying.has(norm(passage, clue.from + 1)) || allows(before, gender)) return 0
  if (named(before).length > 0) return 0.85
  const last = previous && named(previous.clues).at(-1)
  // A man of whom she spoke may stand in the line above, as a pronoun, but no other person.
  if (
    !last ||
    last.gender === gender ||
    allows(
      previous!.clues.filter(({kind}) => kind !== 'pronoun'),
      gender
    )
  )
    return 0
  return saying.has(norm(previous!.passage, last.to)) || saying.has(norm(previous!.passage, last.from - 1)) ? 0.75 : 0
}

/** “She sang. He left.” and “Mrs Holm stood up. Rain fell, he said.” of a passage that names nobody else. */
const subject: Test = ({passage, clue, gender, before, opens, page}) => {
  if (!isSubject(passage, clue) || /^(?:who|that)$/.test(norm(passage, clue.to)) || before.length === 0) return 0
  if (allows(before, gender) || page[other[gender]].pronouns === 0) return 0
  const speaks = saying.has(norm(passage, clue.from + 1)) && passage.tokens[clue.from + 2]?.norm === '.'
  if (!opens && !speaks) return 0
  if (named(before).length > 0) return 0.8
  return page[gender].pronouns <= 1 && page[other[gender]].pronouns > 2 ? 0.75 : 0
}

/** “Ida Holm, who himself …”, “he kept it for herself”. */
const reflexive: Test = ({passage, clue, gender, sentence}) => {
  const before = sentence.filter(({from}) => from < clue.from)
  if (norm(passage, clue.from).endsWith('self')) {
    return named(before).length > 0 && !allows(before, gender) && before.every(({kind}) => kind !== 'noun') ? 0.85 : 0
  }
  const own = sentence.find(({from}) => from > clue.from && norm(passage, from).endsWith('self'))
  if (!isSubject(passage, clue) || !own || own.gender === gender || !prepositions.has(norm(passage, own.from - 1))) return 0
  return sentence.every((one) => one === own || one.gender === gender || (one.kind === 'noun' && !one.gender)) ? 0.8 : 0
}

/** “Ida Holm, who founded it in his garage, said she …”. */
const relative: Test = ({passage, clue, gender, sentence, page}) => {
  const before = sentence.filter(({from}) => from < clue.from)
  const [person, ...rest] = named(before)
  if (!person || rest.length > 0 || norm(passage, person.to + 1) !== 'who' || allows(before, gender)) return 0
  const mixed = sentence.some(({kind, gender: one}) => kind === 'pronoun' && one !== gender)
  return mixed && page[gender].pronouns <= page[other[gender]].pronouns ? 0.8 : 0
}

/** “He would be the first woman president.” */
const predicate: Test = ({passage, clue, gender}) =>
  isSubject(passage, clue) && predicateGender(passage, clue.from + 1) === other[gender] ? 0.9 : 0

/** The only pronoun of its gender on a page about people of the other one. */
const lone: Test = ({gender, before, page}) => {
  if (page.words < leastWords || page[gender].pronouns > 1 || page[gender].others > 0 || page[other[gender]].pronouns === 0) return 0
  return named(before).length > 0 && !allows(before, gender) && before.every((one) => one.gender) ? 0.8 : 0
}

/** “Ida Holm parked his car.” of a sentence that speaks of nobody else, on a page where men are few. */
const possessive: Test = ({passage, clue, gender, before, sentence, page}) => {
  if (clue.to >= passage.tokens.length || passage.tokens[clue.to]!.kind !== 'word' || !/^(?:his|her)$/.test(norm(passage, clue.from)))
    return 0
  // “He had her brought to him”: an object, whose verb or noun is further on.
  if (/^(?:a|an|the|at|to|in|on|for|by)$/.test(norm(passage, clue.to))) return 0
  const rest = sentence.filter((one) => one !== clue)
  if (named(rest).length !== 1 || named(before.filter((one) => rest.includes(one))).length !== 1) return 0
  if (rest.some((one) => one.kind === 'noun') || allows(rest, gender)) return 0
  return page[gender].pronouns * 2 <= page[other[gender]].pronouns ? 0.75 : 0
}

export const tests: readonly Test[] = [speaker, subject, reflexive, relative, predicate, possessive, lone]

/** Before “queen” or “man” these tell nobody's gender. */
const epithets = new Set('drag drama beauty prom best straw con yes bag middle'.split(' '))

/** @returns the gender of the noun that says what somebody is, behind a verb such as “was” or “would be” */
function predicateGender(passage: Passage, from: number): Gender | undefined {
  const auxiliary = /^(?:would|will|could|might|may|has|had)$/.test(norm(passage, from))
  const verb = auxiliary ? from + 1 : from
  if (!/^(?:is|was|be|became|become|been)$/.test(norm(passage, verb)) || !/^(?:the|a|an)$/.test(norm(passage, verb + 1))) return undefined
  for (let at = verb + 2; at < verb + 7; at++) {
    const token = passage.tokens[at]
    if (token?.kind !== 'word' || prepositions.has(token.norm) || /^(?:who|that|and|or|like|as|than)$/.test(token.norm)) return undefined
    const gender = loadPeopleWords().predicates.get(token.norm)
    // “If he was a woman” is no slip, nor is a story of somebody who becomes one.
    // Nor is a fan of Queen, a drag queen, or the man of the match.
    if (isCapital(passage.text, token) || epithets.has(norm(passage, at - 1)) || norm(passage, at + 1) === 'of') continue
    if (gender && at > verb + 2 && !/^['’]/.test(passage.text.slice(token.end))) return gender
  }
  return undefined
}

/** Whether a pronoun of this gender may mean one of these: somebody of the gender, or a name that may be anybody’s. */
const allows = (clues: readonly Clue[], gender: Gender) =>
  clues.some((one) => one.gender === gender || (one.kind === 'person' && !one.gender))

const named = (clues: readonly Clue[]) => clues.filter(({kind, gender}) => kind === 'person' && gender)

export const norm = ({tokens}: Passage, at: number) => tokens[at]?.norm ?? ''

const isSubject = (passage: Passage, {from}: Clue) => norm(passage, from) === 'he' || norm(passage, from) === 'she'
