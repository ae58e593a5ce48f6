import {describe, expect, it} from 'vitest'
import {check, clean} from '../../src/index.js'

const allow = (phrase: string) => ({allow: [{phrase, reason: 'we write so'}]})
const flagged = async (text: string, phrase: string) => (await check(text, allow(phrase))).messages.map(({actual}) => actual)

describe('an allowed phrase', () => {
  it('is never flagged', async () => {
    expect(await flagged('They saw the the pilot in a old boat.', 'the the pilot')).toEqual(['a old'])
  })

  it('may be in any case, over any white space', async () => {
    expect(await flagged('They saw the  the\tPilot.', 'The the pilot')).toEqual([])
  })

  it('may run over the end of a line', async () => {
    expect(await flagged('They saw the the\npilot.', 'the the pilot')).toEqual([])
  })

  it('is whole words', async () => {
    expect(await flagged('They saw the the pilot.', 'the pi')).toEqual(['the the'])
  })

  it('may hold marks that mean something to patterns', async () => {
    expect(await flagged('They saw a old (boat-like) thing.', 'old (boat-like) thing')).toEqual([])
  })

  it('is not fixed either', async () => {
    expect(await clean('They saw the the pilot in a old boat.', {...allow('the the'), fix: true})).toBe(
      'They saw the the pilot in an old boat.\n'
    )
  })

  it('is told when something would have been said of it', async () => {
    expect((await check('They saw the the pilot.', allow('the the'))).allowed).toEqual(['the the'])
    expect((await check('They saw the pilot.', allow('the the'))).allowed).toBeUndefined()
  })
})
