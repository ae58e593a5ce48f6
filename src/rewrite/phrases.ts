/** Rules that look up phrases: tortured terms of science, and fillers for one plain word. */
import {items, readRows} from '../language/data-file.js'
import {PhraseIndex} from '../language/phrase-index.js'
import {rewrittenPage} from './replaced.js'
import {type Check, rulePlugin} from './rule.js'

/** Phrases below this confidence are good English, which says nothing on a page that is not suspect. */
const sure = 0.75
const leastReported = 0.6

/**
 * @param file in `data/`: phrase, expected words, confidence
 * @param reason one sentence, told what was meant
 */
function phraseCheck(file: string, reason: (actual: string, meant: string) => string): Check {
  let index: PhraseIndex<string[]> | undefined
  const load = () => {
    const made = new PhraseIndex<string[]>()
    for (const row of readRows(new URL(`data/${file}`, import.meta.url))) made.add(row[0]!, row)
    return made
  }
  return (document, report, evidence) => {
    index ??= load()
    const phrases = index
    const found = document.passages.flatMap((passage) => [...phrases.find(passage.tokens)].map((match) => ({passage, ...match})))
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

export const checkTorturedPhrase = phraseCheck('tortured-phrases.tsv', (actual, meant) => `“${actual}” is a known rewrite of “${meant}”`)
export const checkFillerPhrase = phraseCheck('filler-phrases.tsv', (actual, meant) => `“${actual}” is what rewriters put for “${meant}”`)

/** Plugin: flags established terms whose words were exchanged, by the list of the Problematic Paper Screener. */
export const unspunTorturedPhrase = rulePlugin('tortured-phrase', checkTorturedPhrase)

/** Plugin: flags long phrases that rewriters put for a plain word. */
export const unspunFillerPhrase = rulePlugin('filler-phrase', checkFillerPhrase)
