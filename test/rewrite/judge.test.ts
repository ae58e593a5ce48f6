import {describe, expect, it} from 'vitest'
import {unspunArticleAgreement} from '../../src/rewrite/article-agreement.js'
import {unspunJudge} from '../../src/rewrite/judge.js'
import {unspunFillerPhrase} from '../../src/rewrite/phrases.js'
import {unspunRepeatedWords} from '../../src/rewrite/repeated-words.js'
import {rulePlugin} from '../../src/rewrite/rule.js'
import {runPlugins} from '../helpers.js'

const judge = (text: string) => runPlugins([unspunRepeatedWords, unspunFillerPhrase, unspunArticleAgreement, unspunJudge], text)

const page = `The first ferry of the day left the harbour at six. About forty people stood on the quay, most of them with bicycles, and a
man sold coffee from a van. It rained a little. By noon the sea was calm, and the children who had been sick in the morning asked
for ice cream. `

describe('judge', () => {
  it('calls a page without findings a person’s', () => {
    expect(judge('The ferry was late.').data.verdict).toMatchObject({label: 'human'})
  })

  it('does not convict a short page for one slip', () => {
    expect(judge('They waited for the the ferry.').data.verdict?.label).not.toBe('machine-rewritten')
  })

  it('calls a long page with one slip a person’s', () => {
    expect(judge(`They waited for the the ferry. ${page.repeat(4)}`).data.verdict).toMatchObject({label: 'human'})
  })

  it('convicts a page of many slips', () => {
    expect(judge('They waited for the the ferry. '.repeat(5)).data.verdict).toMatchObject({label: 'machine-rewritten'})
  })

  it('scores the sentence in which a word was put in, and not its neighbour', () => {
    const {sentences} = judge('The ferry was late again. They waited for the the ferry. It came.').data
    expect(sentences).toMatchObject([{start: {column: 27}, end: {column: 57}, score: 0.9}])
  })

  it('makes one message of two that overlap, the less sure one being its evidence', () => {
    const {messages} = judge('It sank as a end result of it.')
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatchObject({ruleId: 'filler-phrase', evidence: [{ruleId: 'article-agreement', confidence: 0.8}]})
  })

  it('lets a rule that knows the phrase speak before the counts of words', () => {
    const sure = rulePlugin('collocation', ({passages}, report) =>
      report({passage: passages[0]!, start: 8, end: 16, expected: ['was'], confidence: 0.99, reason: 'made up'})
    )
    const {messages} = runPlugins([sure, unspunFillerPhrase, unspunJudge], 'It sank as a end result of it.')
    expect(messages.map(({ruleId, evidence}) => [ruleId, evidence?.[0]?.ruleId])).toEqual([['filler-phrase', 'collocation']])
  })

  it('puts the messages in the order of the text', () => {
    const {messages} = judge('A island. It sank as a end result. We saw the the end.')
    expect(messages.map(({ruleId}) => ruleId)).toEqual(['article-agreement', 'filler-phrase', 'repeated-words'])
  })
})
