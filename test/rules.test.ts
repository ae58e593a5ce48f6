import {describe, expect, it} from 'vitest'
import {flagging} from '../src/preset.js'
import {rules} from '../src/rules.js'
import {runPlugins, strip} from './helpers.js'

const story = 'The night ferry to Skarholm was late again on Monday because of fog in the sound.'
const entries = Object.entries(rules)
/** A headline, byline or date is only removed on demand. */
const boilerplate = entries.filter(([id, {category}]) => category === 'boilerplate' && id !== 'article-head')
/** The others need the language tables, or a longer page than a line. */
const byLine = ['tortured-phrase', 'filler-phrase', 'broken-quotes', 'article-agreement', 'repeated-words']

describe('the example of a rule', () => {
  it.each(boilerplate)('is removed by %s', (id, {example}) => {
    expect(strip(`${story}\n${example}\n${story}\n`).removed).toEqual([`2 ${id}`])
  })

  it.each(byLine)('is flagged by %s', (id) => {
    const found = runPlugins(flagging, rules[id]!.example).messages.find(({ruleId}) => ruleId === id)
    expect(found?.expected).toContain(rules[id]!.meant)
  })

  it('is there for each rule, with a sentence that says what it does', () => {
    for (const [, {summary, example, meant}] of entries) {
      expect(summary).toMatch(/^\p{Lu}|^“/u)
      expect(summary).toMatch(/\.$/)
      expect([example, meant]).not.toContain('')
    }
  })
})
