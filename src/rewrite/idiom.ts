/** A set phrase in which one word was exchanged for a near-synonym: “take component”, “price of living”. */
import {type Language, loadEnglish} from '../language/language.js'
import {sigmoid} from '../language/trees.js'
import {markId} from '../language/vocabulary.js'
import {isCapital, opensSentence} from '../language/words.js'
import type {Passage} from './document.js'
import {type Fillers, type IdiomTable, loadIdioms} from './idiom-table.js'
import {likeCase} from './letter-case.js'
import {findOffices} from './offices.js'
import {rewrittenPage, surelyRewritten} from './replaced.js'
import {type Check, type Finding, rulePlugin} from './rule.js'
import {idsOf} from './word-ids.js'

/** A run of words of which some stand for others. */
export interface Exchange {
  passage: Passage
  /** Token indexes of the first and the last word. */
  from: number
  to: number
  /** By the token that was exchanged, the number of the word that it stands for. */
  words: Map<number, number>
  /** Log-odds that it is a fault, on a page that is neither suspect nor clear. */
  score: number
}

/** Least confidence that is reported, on a page that was surely rewritten and elsewhere. */
const least = {rewritten: 0.65, other: 0.75}
/** Exchanges below are left out; those above `telling` speak against the page too. */
const leastScore = -2
const telling = -1
/** What an exchange on a rewritten page is likelier a fault by, in log-odds. */
const onRewritten = 2.5

export const checkIdiom: Check = (document, report, evidence) => {
  const language = loadEnglish()
  const table = loadIdioms(language.vocabulary)
  const exchanges = document.passages.flatMap((passage) =>
    keepBest([...findExchanges(passage, language, table), ...findOffices(passage, language)])
  )
  const all = exchanges.filter(({score}) => score > telling).length + evidence
  for (const exchange of exchanges) {
    const others = all - (exchange.score > telling ? 1 : 0)
    const page = rewrittenPage(document, others)
    const confidence = page * sigmoid(exchange.score + onRewritten)
    if (confidence >= (page >= surelyRewritten ? least.rewritten : least.other)) report(describe(exchange, confidence, language))
  }
}

/** Plugin: flags set phrases in which a word was exchanged for a near-synonym. */
export const unspunIdiom = rulePlugin('idiom', checkIdiom)

function findExchanges(passage: Passage, language: Language, table: IdiomTable): Exchange[] {
  const {tokens, text} = passage
  const found: Exchange[] = []
  const isPlain = (at: number) => tokens[at]?.kind === 'word' && (!isCapital(text, tokens[at]) || opensSentence(tokens, at))
  const isClose = (at: number) => tokens[at]!.end + 1 === tokens[at + 1]!.start && text[tokens[at]!.end] === ' '
  for (let from = 0; from + 1 < tokens.length; from++) {
    if (!isPlain(from) || !isClose(from)) continue
    if (isPlain(from + 1)) findAt(passage, from, from + 1, language, table, found)
    if (table.isMiddle(tokens[from + 1]!.norm) && isPlain(from + 2) && isClose(from + 1))
      findAt(passage, from, from + 2, language, table, found)
  }
  return found
}

/** Adds the exchanges of the first and of the last word of two or three. */
function findAt(passage: Passage, from: number, to: number, language: Language, table: IdiomTable, found: Exchange[]): void {
  const ids = idsOf(passage, language.vocabulary)
  // Where people write the two side by side, they may mean them.
  if (to === from + 1 && language.neighbours.count(ids[from]!, ids[to]!) > 0) return
  const [first, last] = [passage.tokens[from]!.norm, passage.tokens[to]!.norm]
  const middle = to === from + 1 ? '' : passage.tokens[from + 1]!.norm
  const [firsts, lasts] = [table.firsts(middle ? `${middle} ${last}` : last), table.lasts(middle ? `${first} ${middle}` : first)]
  if ((!firsts && !lasts) || firsts?.has(ids[from]!) || lasts?.has(ids[to]!)) return
  if (table.written.has(middle ? `${first} ${middle} ${last}` : `${first} ${last}`)) return
  if (firsts) found.push(...exchangesAt(passage, from, to, from, firsts, language))
  if (lasts) found.push(...exchangesAt(passage, from, to, to, lasts, language))
}

function exchangesAt(passage: Passage, from: number, to: number, at: number, fillers: Fillers, language: Language): Exchange[] {
  const {vocabulary, synonyms} = language
  const word = idsOf(passage, vocabulary)[at]!
  if (word <= markId || passage.tokens[at]!.norm.length < 3) return []
  const own = synonyms.of(word)
  const found: Exchange[] = []
  for (const [meant, base] of fillers) {
    const ranks = [own.indexOf(meant), synonyms.of(meant).indexOf(word)].filter((rank) => rank >= 0)
    if (ranks.length === 0) continue
    const score = base - 0.28 * Math.log(1 + Math.min(...ranks)) + fitOutside(passage, from, to, at, word, meant, language)
    if (score > leastScore) found.push({passage, from, to, words: new Map([[at, meant]]), score})
  }
  return found
}

/** How much better the meant word fits the neighbour outside the phrase. */
function fitOutside({tokens}: Passage, from: number, to: number, at: number, word: number, meant: number, language: Language): number {
  const {vocabulary, neighbours} = language
  const outer = tokens[at === from ? from - 1 : to + 1]
  const beside = outer?.kind === 'word' ? vocabulary.id(outer) : 0
  if (beside === 0) return 0
  const pull = (one: number) => {
    const count = at === from ? neighbours.count(beside, one) : neighbours.count(one, beside)
    return Math.log((count + 0.3) / ((vocabulary.counts[beside]! * vocabulary.counts[one]!) / vocabulary.total + 0.3))
  }
  return 0.23 * pull(meant) - 0.31 * pull(word)
}

/** Of exchanges that share a word the surest. */
function keepBest(exchanges: readonly Exchange[]): Exchange[] {
  const kept: Exchange[] = []
  for (const one of [...exchanges].sort((a, b) => b.score - a.score)) {
    if (!kept.some(({from, to}) => from < one.to + 1 && one.from < to + 1)) kept.push(one)
  }
  return kept
}

function describe({passage, from, to, words}: Exchange, confidence: number, {vocabulary}: Language): Finding {
  const {text, tokens} = passage
  const [start, end] = [tokens[from]!.start, tokens[to]!.end]
  let expected = text.slice(start, end)
  for (const [at, meant] of [...words].reverse()) {
    const token = tokens[at]!
    const cased = likeCase(text.slice(token.start, token.end), vocabulary.word(meant))
    expected = expected.slice(0, token.start - start) + cased + expected.slice(token.end - start)
  }
  const rounded = Math.round(confidence * 1000) / 1000
  return {
    passage,
    start,
    end,
    expected: [expected],
    confidence: rounded,
    reason: `“${text.slice(start, end)}” is no set phrase; “${expected}” is`
  }
}
