/** “a” before a vowel sound or “an” before a consonant: the noun was exchanged, the article was not. */

import {isCapital} from '../language/words.js'
import {surelyOther} from './certain-article.js'
import {type Check, rulePlugin} from './rule.js'

/** Written with a vowel, spoken with a consonant. */
const consonantSound = /^(?:uni(?!de|mp|mag|n|ro|rr|ss)|unanim|us[aeu]|ut[eio]|ur[aeio]|ubiq|uk|ufo|u-|eu|ew|one(?:s|$|-)|once)/
/** Written with a consonant, spoken with a vowel. */
const vowelSound = /^(?:hour|honest|honou?r|heir|[fhlmnrsx]-)/
/** Speakers differ, so neither article is wrong. */
const either = /^(?:h(?:istor|otel|abit|erb|ysteri|allucin|eredit|omage)|[a-z]$)/

export const checkArticleAgreement: Check = ({passages}, report) => {
  for (const passage of passages) {
    for (const [at, token] of passage.tokens.entries()) {
      if (token.norm !== 'a' && token.norm !== 'an') continue
      const next = passage.tokens[at + 1]
      const raw = passage.text.slice(token.start, token.end)
      if (next?.kind !== 'word' || next.norm.length < 3 || raw === 'AN' || (raw === 'A' && at > 0)) continue
      if (isCapital(passage.text, next) || passage.quoted[at] || either.test(next.norm)) continue
      if (passage.text.slice(token.end, next.start).trim() !== '' || !/^[a-z'-]+$/.test(next.norm)) continue
      const right = startsWithVowelSound(next.norm) ? 'an' : 'a'
      if (token.norm === right) continue
      const fixed = raw[0] === 'A' ? `A${right.slice(1)}` : right
      const word = passage.text.slice(next.start, next.end)
      const earlier = passage.tokens[at - 1]
      const before = earlier?.kind === 'word' ? earlier.norm : undefined
      const certain = surelyOther({article: token.norm, before, next: next.norm})
      report({
        passage,
        start: token.start,
        end: next.end,
        expected: [`${fixed} ${word}`],
        confidence: 0.8,
        reason: `“${raw}” does not go with “${word}”; the word after it may have been exchanged`,
        ...(certain && {fix: `${fixed} ${word}`})
      })
    }
  }
}

/** Plugin: flags “a” before a vowel sound and “an” before a consonant. */
export const unspunArticleAgreement = rulePlugin('article-agreement', checkArticleAgreement, {mechanical: true})

function startsWithVowelSound(word: string): boolean {
  return vowelSound.test(word) || (/^[aeiou]/.test(word) && !consonantSound.test(word))
}
