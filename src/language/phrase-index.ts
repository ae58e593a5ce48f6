/** Finds any of thousands of phrases in one pass over tokens. */
import {type Token, tokenise} from './tokens.js'

interface Entry<Value> {
  words: string[]
  value: Value
}

export interface Match<Value> {
  /** Index of the first token, and of the one behind the last. */
  from: number
  to: number
  value: Value
}

/** Phrases by their first word, the longest first. */
export class PhraseIndex<Value> {
  #entries = new Map<string, Entry<Value>[]>()

  /** @param phrase split as the text will be; of two equal phrases the first is kept */
  add(phrase: string, value: Value): void {
    const words = tokenise(phrase).map(({norm}) => norm)
    const list = this.#entries.get(words[0]!) ?? []
    list.push({words, value})
    list.sort((a, b) => b.words.length - a.words.length)
    this.#entries.set(words[0]!, list)
  }

  /** @returns the longest phrase at each place, not overlapping, in order */
  *find(tokens: readonly Pick<Token, 'norm'>[]): Generator<Match<Value>> {
    for (let from = 0; from < tokens.length; from++) {
      const found = this.#entries.get(tokens[from]!.norm)?.find(({words}) => words.every((word, at) => tokens[from + at]?.norm === word))
      if (!found) continue
      const to = from + found.words.length
      yield {from, to, value: found.value}
      from = to - 1
    }
  }
}
