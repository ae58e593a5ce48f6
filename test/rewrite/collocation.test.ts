import {describe, expect, it} from 'vitest'
import {unspunCollocation} from '../../src/rewrite/collocation.js'
import {runPlugins} from '../helpers.js'

const spun =
  'The jury retired on Tuesday and the appraiser thanked them. The defence attorney told the tribunal that the appraiser had been fair to both sides in the murder preliminary.'
const plain = 'The jury retired on Tuesday and the judge thanked them. The trial goes on next week.'

describe('collocation', () => {
  it('keeps a plain text', () => {
    expect(runPlugins([unspunCollocation], plain).messages).toEqual([])
  })

  it('says how sure it is, and what would be usual', () => {
    const {messages} = runPlugins([unspunCollocation], spun)
    expect(messages.length).toBeGreaterThan(0)
    for (const {confidence, expected} of messages) {
      expect(confidence).toBeLessThan(1)
      expect(expected?.length).toBeGreaterThan(0)
    }
  })

  it('tells the counts and scores behind a flag', () => {
    const [message] = runPlugins([unspunCollocation], spun).messages
    expect(message?.note).toMatch(/replaced with probability 0\.\d\d; the page rewritten with 0\.\d\d\n.*the words around/)
  })

  it('leaves names alone', () => {
    const flagged = runPlugins([unspunCollocation], spun.replaceAll('appraiser', 'Appraiser')).messages
    expect(flagged.filter(({actual}) => actual?.includes('Appraiser'))).toEqual([])
  })

  it('finds nothing in an empty text', () => {
    expect(runPlugins([unspunCollocation], '').messages).toEqual([])
  })
})
