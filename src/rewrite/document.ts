/** An article as the rules read it: passages of tokens, each with the way back to the raw text. */
import type {Paragraph, Root} from 'nlcst'
import {toString as textOf} from 'nlcst-to-string'
import {type Token, tokenise} from '../language/tokens.js'
import {tellLanguage} from './which-language.js'

export interface Passage {
  paragraph: Paragraph
  text: string
  tokens: Token[]
  /** 1 for each token that stands between quotation marks. */
  quoted: Uint8Array
}

export interface Document {
  passages: Passage[]
  /** Number of words, for rates. */
  words: number
  /** Whether the rules, which know English, can say anything. */
  english: boolean
  /** Name of the language, where it is another and could be told. */
  language?: string | undefined
}

const documents = new WeakMap<Root, Document>()

/**
 * Reads a tree once for all rules. Works on the lines of `unspunParse` and on the paragraphs of any
 * retext parser.
 */
export function readDocument(tree: Root): Document {
  const known = documents.get(tree)
  if (known) return known
  const passages = tree.children.filter((node) => node.type === 'ParagraphNode').map((paragraph) => readPassage(paragraph))
  const words = passages.reduce((sum, {tokens}) => sum + tokens.filter(({kind}) => kind === 'word').length, 0)
  const document = {passages, words, ...tellLanguage(passages, words)}
  documents.set(tree, document)
  return document
}

/** @param text of the paragraph, or what it would be */
export function readPassage(paragraph: Paragraph, text = textOf(paragraph)): Passage {
  const tokens = tokenise(text)
  return {paragraph, text, tokens, quoted: markQuoted(text, tokens)}
}

/** Curly quotes by their form, straight ones in turn; an unclosed quotation ends with the passage. */
function markQuoted(text: string, tokens: readonly Token[]): Uint8Array {
  const quoted = new Uint8Array(tokens.length)
  let open = false
  for (const [at, token] of tokens.entries()) {
    const mark = text[token.start]
    if (mark === '“') open = true
    else if (mark === '”') open = false
    else if (mark === '"') open = !open
    else if (open) quoted[at] = 1
  }
  return quoted
}

/** @returns the tokens of a sentence, from its first to behind its last */
export function sentenceAround({tokens}: Passage, at: number): [number, number] {
  const ends = (index: number) => tokens[index]!.kind === 'mark' && '.!?'.includes(tokens[index]!.norm)
  let [from, to] = [at, at]
  while (from > 0 && !ends(from - 1)) from--
  while (to < tokens.length && !ends(to)) to++
  return [from, to]
}
