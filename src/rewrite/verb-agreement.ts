/** A verb that does not go with its subject: “they was”, “the advantage were”. */
import {type Language, loadEnglish} from '../language/language.js'
import {isCapital, opensSentence} from '../language/words.js'
import type {Passage} from './document.js'
import {type Check, rulePlugin} from './rule.js'

/** Verbs that are wrong behind a pronoun, with the right ones. */
const wrong: Record<string, Record<string, string>> = {
  they: {was: 'were', is: 'are', has: 'have', "wasn't": "weren't", "isn't": "aren't", "hasn't": "haven't", does: 'do', "doesn't": "don't"},
  we: {was: 'were', is: 'are', has: 'have', "wasn't": "weren't", "isn't": "aren't", "hasn't": "haven't"},
  he: {were: 'was', are: 'is', "aren't": "isn't", "haven't": "hasn't"},
  she: {were: 'was', are: 'is', "aren't": "isn't", "haven't": "hasn't"}
}
/** The verb of the other number. */
const singular: Record<string, string> = {were: 'was', are: 'is', have: 'has'}
const plural: Record<string, string> = {was: 'were', is: 'are', has: 'have'}
/** Behind these words a clause begins; behind the second ones only where a mark stands before, as they are prepositions too. */
const openers = new Set('because while'.split(' '))
const behindMark = new Set('but since'.split(' '))
/** After these “were” is the subjunctive. */
const unreal = new Set(
  'if as though although than whether unless suppose supposing wish wishes wished lest only until till that how what imagine like unlike rather sooner assuming provided providing granted would time'.split(
    ' '
  )
)
/** Singular nouns that take a plural verb: bodies of people, and adjectives that stand for people. */
const bodies = new Set(
  'band cast defence defense prosecution crew side squad team club choir orchestra duo trio quartet pair couple family group staff faculty audience crowd public press media jury board committee council cabinet government opposition police military army navy force clergy nobility elite enemy majority minority number rest remainder bulk lot handful dozen hundred thousand million youth young old poor rich dead living first second third last latter former other opposite few many next same best worst company firm leadership bench pack tail party regiment battalion brigade squadron gang franchise unit nation network ministry electorate trust industry school department agency hospital church congregation tribe village town city administration household generation panel delegation commission tribunal court fleet artillery cavalry infantry management union federation association corporation institute chorus parliament senate congress judiciary aristocracy gentry peasantry bourgeoisie proletariat populace population community fish bacteria sheep deer cattle wounded injured sick missing bereaved homeless unemployed elderly disabled deaf blind hungry needy faithful accused deceased guilty innocent privileged oppressed wealthy powerful vulnerable'.split(
    ' '
  )
)
/** How far before the verb the word that makes it unreal may stand. */
const reach = 14
/** How often people write the right verb behind a noun. */
const usual = 8
/** How many times as often as the wrong one, which comes of “one of the results was”. */
const clear = 6

export const checkVerbAgreement: Check = ({passages}, report) => {
  const language = loadEnglish()
  for (const passage of passages) {
    for (let at = 0; at < passage.tokens.length; at++) {
      const token = passage.tokens[at]!
      if (token.kind !== 'word' || passage.quoted[at] || passage.tokens[at + 1]?.kind !== 'word') continue
      const meant = afterPronoun(passage, at) ?? afterNoun(passage, at, language)
      if (!meant) continue
      const verb = passage.tokens[at + 1]!
      const actual = passage.text.slice(token.start, verb.end)
      report({
        passage,
        start: token.start,
        end: verb.end,
        expected: [`${passage.text.slice(token.start, token.end)} ${meant}`],
        confidence: 0.8,
        reason: `In “${actual}” the verb does not go with its subject`
      })
    }
  }
}

/** Plugin: flags verbs that do not go with their subjects. */
export const unspunVerbAgreement = rulePlugin('verb-agreement', checkVerbAgreement)

function afterPronoun(passage: Passage, at: number): string | undefined {
  const {norm} = passage.tokens[at]!
  const verb = passage.tokens[at + 1]!.norm
  const meant = Object.hasOwn(wrong, norm) ? wrong[norm]![verb] : undefined
  if (!meant || passage.tokens[at + 2]?.norm === 'to') return undefined
  // “She and he are”, “the singular they is old”.
  if (/^(?:and|or|nor|singular|pronoun)$/.test(passage.tokens[at - 1]?.norm ?? '')) return undefined
  if (verb !== 'were') return meant
  for (let before = at; before > Math.max(0, at - reach) && !opensSentence(passage.tokens, before); before--) {
    if (unreal.has(passage.tokens[before - 1]!.norm)) return undefined
  }
  return meant
}

/** “The advantage were”: people write “advantage was”, and never “advantage were”. */
function afterNoun(passage: Passage, at: number, {vocabulary, neighbours}: Language): string | undefined {
  const verb = passage.tokens[at + 1]!.norm
  const meant = (/[^iu]s$/.test(passage.tokens[at]!.norm) ? plural : singular)[verb]
  const article = passage.tokens[at - 1]
  if (!meant || article?.norm !== 'the' || !opens(passage, at - 1) || isCapital(passage.text, passage.tokens[at]!)) return undefined
  const noun = vocabulary.id(passage.tokens[at]!)
  if (noun === 0 || passage.text[passage.tokens[at]!.end] !== ' ' || bodies.has(passage.tokens[at]!.norm)) return undefined
  const count = (form: string) => neighbours.count(noun, vocabulary.find(form))
  return count(meant) >= usual && count(verb) * clear <= count(meant) ? meant : undefined
}

/** The start of a sentence, of a clause or of a numbered item. */
const opens = (passage: Passage, at: number) =>
  opensSentence(passage.tokens, at) ||
  openers.has(passage.tokens[at - 1]!.norm) ||
  (behindMark.has(passage.tokens[at - 1]!.norm) && passage.tokens[at - 2]?.kind !== 'word') ||
  (at === 1 && passage.tokens[0]!.kind === 'number')
