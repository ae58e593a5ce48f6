/** A title that was taken for an ordinary word and exchanged: “Decide Whitlock” for “Judge Whitlock”. */
import {items, readRows} from '../language/data-file.js'
import {loadEnglish} from '../language/language.js'
import type {Token} from '../language/tokens.js'
import {isCapital, opensSentence} from '../language/words.js'
import type {Passage} from './document.js'
import {findNames, type Name} from './names.js'
import {type Clue, findPeople} from './people.js'
import {type Check, rulePlugin, suspectPage} from './rule.js'

/** See `Tables.parts`. */
const noun = 1

let titles: Map<string, string[]> | undefined

export const checkWordForName: Check = (document, report, evidence) => {
  titles ??= load()
  const people = findPeople(document)
  const names = findNames(document)
  for (const [index, passage] of document.passages.entries()) {
    for (const clue of people[index]!) {
      const at = clue.from - 1
      if (clue.kind !== 'person' || !standsAsTitle(passage, at)) continue
      const replaced = titles.get(passage.tokens[at]!.norm) ?? []
      const borne = replaced.filter((title) => bears(names, passage, clue, title))
      // An unknown name may be a thing’s; that it has the title elsewhere tells a person.
      if (replaced.length === 0 || (borne.length === 0 && !clue.gender)) continue
      // A sentence may begin with any word; but a whole name behind it is hardly ordered about or asked. “Dad Tom Marsh woke”
      // is how some papers write, so nouns count on a page that is suspect.
      const open = clue.to - clue.from < 2 || (evidence < suspectPage && canBeNoun(passage.tokens[at]!))
      if (opensSentence(passage.tokens, at) && borne.length === 0 && open) continue
      const {start, end} = passage.tokens[at]!
      const expected = [...new Set([...borne, ...replaced])]
      const reason = `“${passage.text.slice(start, end)}” is no title; “${expected[0]}” is`
      report({passage, start, end, expected, confidence: borne.length > 0 ? 0.95 : 0.85, reason})
    }
  }
}

/** Plugin: flags ordinary words in the place of a title before a name. */
export const unspunWordForName = rulePlugin('word-for-name', checkWordForName)

/** What each replacement, in lower case, may stand for. */
function load(): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const [title = '', cell] of readRows(new URL('data/name-titles.tsv', import.meta.url))) {
    for (const item of items(cell)) map.set(item.toLowerCase(), [...(map.get(item.toLowerCase()) ?? []), title])
  }
  return map
}

function canBeNoun(token: Token): boolean {
  const {vocabulary, parts} = loadEnglish()
  return (parts[vocabulary.id(token)]! & noun) > 0
}

/** A capitalised word in mid-sentence that touches the name behind it, and no name itself. */
function standsAsTitle(passage: Passage, at: number): boolean {
  const [before, token, next] = [passage.tokens[at - 1], passage.tokens[at], passage.tokens[at + 1]!]
  if (token?.kind !== 'word' || !isCapital(passage.text, token)) return false
  if (passage.text.slice(token.end, next.start) !== ' ' || /^\p{Lu}+$/u.test(passage.text.slice(token.start, token.end))) return false
  return before?.kind !== 'word' || !isCapital(passage.text, before) || opensSentence(passage.tokens, at - 1)
}

/** Whether the article has the title before a word of the name in another place. */
function bears(names: Map<string, Name>, {tokens}: Passage, {from, to}: Clue, title: string): boolean {
  return tokens.slice(from, to).some(({norm}) => names.get(norm)?.partners.has(`<${title.toLowerCase()}`))
}
