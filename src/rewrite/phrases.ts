/** Rules that look up phrases: tortured terms of science, and fillers for one plain word. */
import {items} from '../language/data-file.js'
import {openPhrases, type PhraseIndex, phraseTable} from '../language/phrase-index.js'
import {rewrittenPage} from './replaced.js'
import {type Check, rulePlugin} from './rule.js'

/** Phrases below this confidence are good English, which says nothing on a page that is not suspect. */
const sure = 0.75
const leastReported = 0.6

/**
 * @param url of a table: phrase, expected words, confidence
 * @param reason one sentence, told what was meant
 */
function phraseCheck(url: URL, reason: (actual: string, meant: string) => string): Check {
  let index: PhraseIndex<string[]> | undefined
  return (document, report, evidence) => {
    index ??= openPhrases(url)
    const phrases = index
    const found = document.passages.flatMap((passage) => phrases.find(passage.tokens).map((match) => ({passage, ...match})))
    for (const {passage, from, to, value} of found) {
      const [, meant, listed] = value
      const factor = Number(listed) < sure ? rewrittenPage(document, found.length - 1 + evidence) : 1
      const confidence = Math.round(factor * Number(listed) * 1000) / 1000
      if (confidence < leastReported) continue
      const start = passage.tokens[from]!.start
      const end = passage.tokens[to - 1]!.end
      const expected = items(meant)
      report({passage, start, end, expected, confidence, reason: reason(passage.text.slice(start, end), expected[0] ?? 'another term')})
    }
  }
}

const tortured = new URL('data/tortured-phrases.tsv', import.meta.url)
const fillers = new URL('data/filler-phrases.tsv', import.meta.url)

export const checkTorturedPhrase = phraseCheck(tortured, (actual, meant) => `“${actual}” is a known rewrite of “${meant}”`)
export const checkFillerPhrase = phraseCheck(fillers, (actual, meant) => `“${actual}” is what rewriters put for “${meant}”`)

/** Plugin: flags established terms whose words were exchanged, by the list of the Problematic Paper Screener. */
export const unspunTorturedPhrase = rulePlugin('tortured-phrase', checkTorturedPhrase)

/** Plugin: flags long phrases that rewriters put for a plain word. */
export const unspunFillerPhrase = rulePlugin('filler-phrase', checkFillerPhrase)

/** The tables that are looked up, for the build. */
export const phraseTables = [tortured, fillers].map(phraseTable)
