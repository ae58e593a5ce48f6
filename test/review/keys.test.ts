import {describe, expect, it} from 'vitest'
import {cleanedText, silencedIn} from '../../src/review/decisions.js'
import {type State, sheetOf, stopOf} from '../../src/review/state.js'
import {scraped, spun, story} from '../cli/shell.js'
import {open, type} from './helpers.js'

/** The text as it would be written. */
function written(state: State): string {
  const {article, decisions} = sheetOf(state)
  return cleanedText(article, decisions)
}

const words = (state: State) => stopOf(sheetOf(state))?.flag?.message.actual

describe('review', () => {
  it('starts at the first finding and steps to the next', async () => {
    const state = await open(spun)
    expect([words(state), words(type(state, 'n')), words(type(state, 'np'))]).toEqual(['the the', 'a hour', 'the the'])
  })

  it('steps on to the next article', async () => {
    expect(type(await open(scraped, spun), 'n').at).toBe(1)
  })

  it('accepts a suggestion', async () => {
    expect(written(type(await open(spun), '11'))).toBe(`${story}The crew looked for the pilot and waited an hour in the harbour.\n`)
  })

  it('has no suggestion beyond those shown', async () => {
    const state = type(await open(spun), '3')
    expect([state.notice, written(state)]).toEqual(['there is no suggestion 3', spun])
  })

  it('keeps and removes', async () => {
    const state = await open(scraped)
    expect(written(type(state, 'k'))).toBe(scraped)
    expect(written(type(state, 'kd'))).toBe(story)
    expect(written(type(state, '<up>d'))).toBe('')
    expect(written(type(state, '<up>dk'))).toBe(story)
  })

  it('silences with a reason', async () => {
    const state = type(await open(spun), 'sas she  said<return>')
    const {article, decisions} = sheetOf(state)
    expect(silencedIn(article, decisions)).toMatchObject([{scope: 'finding', reason: 'as she  said', flag: {message: {actual: 'the the'}}}])
    expect(words(state)).toBe('a hour')
  })

  it('wants a reason', async () => {
    expect(type(await open(spun), 's <return>').notice).toBe('a reason is needed, for those who come after')
  })

  it('takes back letters with their marks, and takes no escapes', async () => {
    const state = type(await open(spun), 'se\u0301👩‍👧<backspace>\u001b\u0007')
    expect(state.mode).toMatchObject({text: 'e\u0301'})
  })

  it('undoes one decision after the other, where it was made', async () => {
    const state = type(await open(spun, scraped), '11k')
    expect(state.at).toBe(1)
    const once = type(state, 'u')
    expect([once.at, written(once)]).toEqual([1, story])
    expect([written(type(once, 'u')), written(type(once, 'uu')), type(once, 'uuu').notice]).toEqual([
      expect.stringContaining('a hour'),
      spun,
      'there is nothing to undo'
    ])
  })

  it('writes only what is confirmed', async () => {
    const state = await open(spun)
    expect([type(state, 'w').wish, type(state, 'wn').wish, type(state, 'wy').wish]).toEqual([undefined, undefined, 'write'])
  })

  it('asks before it forgets decisions', async () => {
    const state = await open(spun)
    expect([type(state, 'q').wish, type(state, '1q').wish, type(state, '1qy').wish]).toEqual(['quit', undefined, 'quit'])
  })

  it('shows an article without anything to decide, and one without text', async () => {
    for (const text of [story, '']) expect(type(await open(text), 'npkds1a[]<down><end><home>?xu').sheets).toHaveLength(1)
  })
})
