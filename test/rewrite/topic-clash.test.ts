import {describe, expect, it} from 'vitest'
import {unspunTopicClash} from '../../src/rewrite/topic-clash.js'
import {runPlugins} from '../helpers.js'

/** The flagged words; how sure the rule is depends on the language tables. */
const words = (text: string) => runPlugins([unspunTopicClash], text).messages.map(({actual}) => actual)

describe('topic-clash', () => {
  it('flags a word of another subject', () => {
    expect(words('The transport clergyman told the cabinet that the election budget was agreed.')).toEqual(['clergyman'])
  })

  it('keeps the word where its subject is spoken of', () => {
    expect(words('The clergyman said a prayer in the chapel after the sermon.')).toEqual([])
  })

  it('keeps the word in quoted speech', () => {
    expect(words('“The transport clergyman told the cabinet about the budget,” she said.')).toEqual([])
  })
})
