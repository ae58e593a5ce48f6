import {describe, expect, it} from 'vitest'
import {unspunTopicClash} from '../../src/rewrite/topic-clash.js'
import {runPlugins} from '../helpers.js'

/** The flagged words; how sure the rule is depends on the language tables. */
const words = (...lines: string[]) => runPlugins([unspunTopicClash], lines.join('\n')).messages.map(({actual}) => actual)

describe('topic-clash', () => {
  it.each([
    ['carriage', 'The two managers applauded as the carriage presented its new striker.'],
    ['pastor', 'The prime pastor told parliament that the government had no plan for an early election.'],
    ['clergyman', 'The foreign clergyman told parliament that the government had no plan for an early election.']
  ])('flags “%s” in another subject', (word, text) => {
    expect(words(text)).toContain(word)
  })

  it('keeps the word where its subject is spoken of', () => {
    expect(words('The clergyman said a prayer in the chapel after the sermon.')).toEqual([])
  })

  it('keeps the word in quoted speech', () => {
    expect(words('“The foreign clergyman told parliament that there was no plan,” she said.')).toEqual([])
  })

  // The page speaks of a lighthouse, a harbour, a parish; neither word was exchanged.
  it.todo('keeps “lamp” in “The lamp was lit every night” of a lighthouse')
  it.todo('keeps “pier” in “The café on the pier” of a page about a harbour')
  it.todo('keeps “pastor” in “the island’s pastor is against it” of a page about a parish')
})
