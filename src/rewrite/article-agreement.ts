/** “a” before a vowel sound or “an” before a consonant: the noun was exchanged, the article was not. */

import type {Token} from '../language/tokens.js'
import {isCapital, opensSentence} from '../language/words.js'
import {followsLetter, surelyOther} from './certain-article.js'
import type {Passage} from './document.js'
import {type Check, rulePlugin, suspectPage} from './rule.js'

/** Written with a vowel, spoken with a consonant. */
const consonantSound = /^(?:uni(?!de|mp|mag|n|ro|rr|ss)|unanim|us[aeu]|ut[eio]|ur[aeio]|ubiq|uk|ufo|u-|oui|eu|ew|one(?:s|$|-)|once)/
/** Written with a consonant, spoken with a vowel. */
const vowelSound = /^(?:hour|honest|honou?r|heir|[fhlmnrsx]-)/
/** Speakers differ, so neither article is wrong. */
const either =
  /^(?:h(?:istor|otel|abit|erb|ysteri|allucin|eredit|omage|ypoth|ilar|orr|undred|eroi|ors)|(?:ur[il]|uuid|uid|usb|utf|udp|uefi|udid)s?(?:$|-)|[a-z]$)/

/** Names that are spoken as they are written: no acronyms, no foreign beginnings. */
const plainName = /^(?:[AEIO](?!u|w|ui|a[xt]|ne)[a-z]|[BCDFGJKLMNPRSTVWZ](?:[aeiou]|[lrhw][aeiou]))[a-z]+(?:-[A-Za-z]+)*$/

export const checkArticleAgreement: Check = ({passages}, report, evidence) => {
  for (const passage of passages) {
    for (const [at, token] of passage.tokens.entries()) {
      if (token.norm !== 'a' && token.norm !== 'an') continue
      const next = passage.tokens[at + 1]
      const raw = passage.text.slice(token.start, token.end)
      if (!next || raw === 'AN' || (raw === 'A' && !opensSentence(passage.tokens, at)) || passage.quoted[at]) continue
      if (!/^\s+$/.test(passage.text.slice(token.end, next.start))) continue
      // People slip before names and numbers too.
      const right = articleFor(passage, next, evidence >= suspectPage)
      if (!right || token.norm === right) continue
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

/** @returns the article that a word or number calls for, nothing where usage varies or is not to be known */
function articleFor(passage: Passage, next: Token, suspect: boolean): 'a' | 'an' | undefined {
  const word = passage.text.slice(next.start, next.end)
  if (next.kind === 'number') return suspect ? articleForNumber(word) : undefined
  if (next.kind !== 'word' || next.norm.length < 3 || either.test(next.norm) || !/^[a-z'-]+$/.test(next.norm)) return undefined
  // “mRNA” and “npm” are spoken by their letters.
  if (/.\p{Lu}/u.test(word) || !/[aeiouy]/.test(next.norm) || followsLetter.has(next.norm)) return undefined
  if (isCapital(passage.text, next) && !(suspect && plainName.test(word))) return undefined
  return startsWithVowelSound(next.norm) ? 'an' : 'a'
}

/** “an 8”, “an 11,000”, “an 18th”; 1800 is read in two ways. */
function articleForNumber(number: string): 'a' | 'an' | undefined {
  if (/^1[18]\d\d(?!\d)/.test(number)) return undefined
  return /^(?:8|1[18](?!\d))/.test(number) ? 'an' : 'a'
}

function startsWithVowelSound(word: string): boolean {
  return vowelSound.test(word) || (/^[aeiou]/.test(word) && !consonantSound.test(word))
}
