/** Finds any of thousands of phrases in one pass over tokens. */
import {type Token, tokenise} from './tokens.js'

interface Entry<Value> {
  phrase: string
  value: Value
  words: string[]
}

export interface Match<Value> {
  /** Index of the first token, and of the one behind the last. */
  from: number
  to: number
  value: Value
}

/** A phrase that begins like this has its first space behind its first token. */
const plainStart = /^[\p{Ll}-]+(?: |$)/u

/** Phrases by their first word, split only when that word is met: few of thousands ever are. */
export class PhraseIndex<Value> {
  #entries = new Map<string, Entry<Value>[]>()
  #split = new Set<Entry<Value>[]>()

  /** @param phrase split as the text will be; of two equal phrases the first is kept */
  add(phrase: string, value: Value): void {
    const first = plainStart.test(phrase) ? phrase.split(' ', 1)[0]! : tokenise(phrase)[0]!.norm
    const list = this.#entries.get(first)
    const entry = {phrase, value, words: []}
    if (list) list.push(entry)
    else this.#entries.set(first, [entry])
  }

  /** @returns the phrases that begin with a word, the longest first */
  #from(first: string): readonly Entry<Value>[] {
    const list = this.#entries.get(first)
    if (!list || this.#split.has(list)) return list ?? []
    for (const entry of list) entry.words = tokenise(entry.phrase).map(({norm}) => norm)
    this.#split.add(list.sort((a, b) => b.words.length - a.words.length))
    return list
  }

  /** @returns the longest phrase at each place, not overlapping, in order */
  *find(tokens: readonly Pick<Token, 'norm'>[]): Generator<Match<Value>> {
    for (let from = 0; from < tokens.length; from++) {
      const found = this.#from(tokens[from]!.norm).find(({words}) => words.every((word, at) => tokens[from + at]?.norm === word))
      if (!found) continue
      const to = from + found.words.length
      yield {from, to, value: found.value}
      from = to - 1
    }
  }
}
