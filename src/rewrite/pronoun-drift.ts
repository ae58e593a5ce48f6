/** A pronoun of the wrong gender: “he said” where only Mrs Holm speaks. */
import {type Document, type Passage, sentenceAround} from './document.js'
import {type Clue, findPeople} from './people.js'
import {type Census, norm, type Site, tests} from './pronoun-tests.js'
import {type Check, rulePlugin} from './rule.js'

const forms: Record<string, string> = {he: 'she', him: 'her', his: 'her', himself: 'herself', she: 'he', hers: 'his', herself: 'himself'}
/** In a longer paragraph nobody can tell who is meant, and to look at all pairs would take long. */
const mostClues = 300

export const checkPronounDrift: Check = (document, report) => {
  const clues = findPeople(document)
  const page = takeCensus(clues.flat(), document.words)
  for (const [index, passage] of document.passages.entries()) {
    if (clues[index]!.length > mostClues) continue
    for (const clue of clues[index]!) {
      if (clue.kind !== 'pronoun' || clue.quoted || besideOther(passage, clue)) continue
      const site = lookAt(document, clues, index, clue, page)
      const confidence = Math.max(...tests.map((test) => test(site)))
      if (confidence > 0) report(describe(passage, clue, confidence))
    }
  }
}

/** Plugin: flags “he” and “she” where only a person of the other gender can be meant. */
export const unspunPronounDrift = rulePlugin('pronoun-drift', checkPronounDrift)

function lookAt({passages}: Document, clues: readonly Clue[][], index: number, clue: Clue, page: Census): Site {
  const passage = passages[index]!
  const own = clues[index]!.filter(({quoted}) => !quoted)
  const [from, to] = sentenceAround(passage, clue.from)
  const previous = index > 0 ? {passage: passages[index - 1]!, clues: clues[index - 1]!.filter(({quoted}) => !quoted)} : undefined
  return {
    passage,
    clue,
    gender: clue.gender!,
    before: own.filter((one) => one.from < clue.from),
    sentence: own.filter((one) => one.from >= from && one.from < to),
    opens: clue.from === from,
    ...(previous && {previous}),
    page
  }
}

/** “his or her”, “he/she”. */
function besideOther(passage: Passage, {from, gender}: Clue): boolean {
  const theOther = gender === 'f' ? /^(?:he|him|his|himself)$/ : /^(?:she|hers?|herself)$/
  return theOther.test(norm(passage, from + 2)) || theOther.test(norm(passage, from - 2))
}

function takeCensus(clues: readonly Clue[], words: number): Census {
  const page: Census = {f: {pronouns: 0, others: 0}, m: {pronouns: 0, others: 0}, words}
  for (const {kind, gender, quoted} of clues) {
    if (!gender) continue
    if (kind !== 'pronoun') page[gender].others++
    else if (!quoted) page[gender].pronouns++
  }
  return page
}

function describe(passage: Passage, {from, gender}: Clue, confidence: number) {
  const {start, end, norm: pronoun} = passage.tokens[from]!
  const object = pronoun === 'her' && /^[\p{P}\s]*$/u.test(passage.text.slice(end, end + 2))
  const meant = pronoun === 'her' ? (object ? 'him' : 'his') : forms[pronoun]!
  const actual = passage.text.slice(start, end)
  const expected = actual === pronoun ? meant : meant[0]!.toUpperCase() + meant.slice(1)
  const who = gender === 'm' ? 'a woman' : 'a man'
  return {passage, start, end, expected: [expected], confidence, reason: `“${actual}” seems to mean ${who}`}
}
