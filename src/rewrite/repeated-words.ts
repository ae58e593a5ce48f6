/** A word that stands twice in a row. */
import {isCapital} from './document.js'
import {type Check, rulePlugin} from './rule.js'

/** Words that English does double, for grammar or for stress. */
const doubled = new Set(
  'had that is was do very so no really much many far more long ha bye knock blah hear there now yes please never again well too old big on in up out'.split(
    ' '
  )
)

export const checkRepeatedWords: Check = ({passages}, report) => {
  for (const passage of passages) {
    for (const [at, token] of passage.tokens.entries()) {
      const before = passage.tokens[at - 1]
      if (!before || token.kind !== 'word' || before.norm !== token.norm || doubled.has(token.norm)) continue
      const gap = passage.text.slice(before.end, token.start)
      if (!/^\s+$/.test(gap) || isCapital(passage, token) || passage.quoted[at]) continue
      report({
        passage,
        start: before.start,
        end: token.end,
        expected: [passage.text.slice(before.start, before.end)],
        confidence: 0.9,
        reason: `“${token.norm}” stands twice`
      })
    }
  }
}

/** Plugin: flags a word that stands twice in a row, save those that English doubles. */
export const unspunRepeatedWords = rulePlugin('repeated-words', checkRepeatedWords, {mechanical: true})
