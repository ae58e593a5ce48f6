/** Reviews without a terminal: an article from text, keys one after the other, frames as text. */
import {Chalk} from 'chalk'
import {doJob} from '../../src/pool/job.js'
import {type Article, makeArticle} from '../../src/review/article.js'
import {frame, paintWith} from '../../src/review/frame.js'
import {press} from '../../src/review/keys.js'
import {openReview, type State} from '../../src/review/state.js'

/** Findings of the tables change when these are trained anew. */
const rules = {collocation: 'off', 'topic-clash': 'off'} as const

/** @returns the article, and the text that `unspun` prints */
export async function articleOf(text: string, path = 'ferry.txt'): Promise<{article: Article; text: string}> {
  const bytes = Buffer.from(text)
  const result = await doJob({kind: 'clean', path, content: bytes, recipe: {options: {rules, reading: true}, plugins: [], evidence: false}})
  if ('failure' in result) throw new Error(result.failure)
  return {article: makeArticle(path, bytes, result.report, result.reading!), text: result.text}
}

export const open = async (...texts: string[]): Promise<State> =>
  openReview(await Promise.all(texts.map(async (text, at) => (await articleOf(text, `${at + 1}.txt`)).article)))

/** Presses keys: letters as they are, others by their names, such as `<down>`. */
export function type(state: State, keys: string): State {
  for (const [key] of keys.matchAll(/<[a-z-]+>|./gsu)) {
    const name = /^<(.+)>$/.exec(key)?.[1]
    state = press(state, name ? {name, sequence: '\u001b'} : {name: key, sequence: key})
  }
  return state
}

const plain = paintWith(new Chalk({level: 0}))

/** @returns the screen without colours */
export const screen = (state: State, columns = 60, rows = 20) => frame(state, {columns, rows}, plain, false)
