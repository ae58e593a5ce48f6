/** A word that stands twice in a row, or more often. */
import {isCapital, opensSentence} from '../language/words.js'
import type {Passage} from './document.js'
import {type Check, rulePlugin} from './rule.js'

/** Words that English does double, for grammar or for stress. */
const doubled = new Set(
  'had that is was do very so no really much many far more long ha bye knock blah hear there now yes please never again well too old big on in up out her you can will la win piri peri tuk mahi choo tut chin cha chop night'.split(
    ' '
  )
)
/** Words that nobody doubles on purpose, so that one of them is surely too many; prepositions can end one phrase and begin the next. */
const neverDoubled = new Set('a an the my your our their its every and or but if than because into we they he she'.split(' '))
/** Other words can end a clause that begins with these, and go on after it: “what happened happened”. */
const relatives = new Set('what who whoever whatever that which where those'.split(' '))
const longestClause = 4

export const checkRepeatedWords: Check = ({passages}, report) => {
  for (const passage of passages) {
    for (let at = 1; at < passage.tokens.length; at++) {
      const first = passage.tokens[at - 1]!
      let last = at - 1
      while (repeats(passage, last + 1)) last++
      if (last < at) continue
      const {start, end, norm} = first
      const word = passage.text.slice(start, end)
      const span = {passage, start, end: passage.tokens[last]!.end}
      const certain = neverDoubled.has(norm) && !/[\n\r]/.test(passage.text.slice(start, span.end))
      report({...span, expected: [word], confidence: 0.9, reason: `“${norm}” stands twice`, ...(certain && {fix: word})})
      at = last
    }
  }
}

/** Whether a token says again what the one before it says. */
function repeats(passage: Passage, at: number): boolean {
  const [before, token] = [passage.tokens[at - 1], passage.tokens[at]]
  if (!before || !token || token.kind !== 'word' || before.norm !== token.norm || doubled.has(token.norm)) return false
  if (!neverDoubled.has(token.norm) && mayDouble(passage, at)) return false
  // “Duran Duran”, but not “The The boat” at the start of a sentence.
  const isName = isCapital(passage.text, token) && !(neverDoubled.has(token.norm) && opensSentence(passage.tokens, at - 1))
  return /^\s+$/.test(passage.text.slice(before.end, token.start)) && !isName && !passage.quoted[at]
}

/** “Vulpes vulpes” in mid-sentence, “those who work work”. */
function mayDouble({text, tokens}: Passage, at: number): boolean {
  if (isCapital(text, tokens[at - 1]!) && !opensSentence(tokens, at - 1)) return true
  return tokens.slice(Math.max(0, at - 1 - longestClause), at - 1).some(({norm}) => relatives.has(norm))
}

/** Plugin: flags a word that stands twice in a row, save those that English doubles. */
export const unspunRepeatedWords = rulePlugin('repeated-words', checkRepeatedWords, {mechanical: true})
