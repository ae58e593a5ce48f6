import {describe, expect, it} from 'vitest'
import {unspunCollocation} from '../../src/rewrite/collocation.js'
import {runPlugins} from '../helpers.js'

const spun =
  'The jury retired on Tuesday and the appraiser thanked them. The defence attorney told the tribunal that the appraiser had been fair to both sides in the murder preliminary.'
const plain = 'The jury retired on Tuesday and the judge thanked them. The trial goes on next week.'

const flagged = (text: string) => runPlugins([unspunCollocation], text).messages.map(({actual}) => actual)

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

  it('takes what the page says again and again for its subject', () => {
    const again = `${spun} The preliminary was long, the preliminary was hard and the preliminary ended.`
    expect(flagged(spun)).toContain('murder preliminary')
    expect(flagged(again)).not.toContain('murder preliminary')
  })

  it('leaves names alone', () => {
    expect(flagged(spun.replaceAll('appraiser', 'Appraiser')).filter((actual) => actual?.includes('Appraiser'))).toEqual([])
  })

  it('finds nothing in an empty text', () => {
    expect(runPlugins([unspunCollocation], '').messages).toEqual([])
  })
})
