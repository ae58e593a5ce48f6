import {describe, expect, it} from 'vitest'
import {check, clean, type Options} from '../../src/index.js'
import {flaggingRules} from '../../src/preset.js'

const story = 'The night ferry to Skarholm was late again on Monday because of fog in the sound.'
const slip = 'They saw the the pilot in a old boat.'
const found = async (rules: Options['rules'] & object) =>
  (await check(`${story}\n${slip}`, {rules})).messages.map(({ruleId, severity}) => [ruleId, severity])

describe('rules', () => {
  it('can be off', async () => {
    expect(await found({'repeated-words': 'off'})).toEqual([['article-agreement', 'warning']])
  })

  it('can be errors', async () => {
    expect(await found({'repeated-words': 'error'})).toEqual([
      ['repeated-words', 'error'],
      ['article-agreement', 'warning']
    ])
  })

  it('can want a finding to be surer', async () => {
    expect(await found({'article-agreement': ['error', {minConfidence: 0.9}]})).toEqual([['repeated-words', 'warning']])
  })

  it('that are off fix nothing', async () => {
    expect(await clean(slip, {fix: true, rules: {'repeated-words': 'off'}})).toBe('They saw the the pilot in an old boat.\n')
  })

  it('that are off do not lift the verdict', async () => {
    const {verdict} = await check(slip, {rules: {'repeated-words': 'off'}})
    expect(verdict.score).toBeLessThan((await check(slip)).verdict.score)
  })

  it('that remove lines keep them when they are off', async () => {
    expect(await clean(`${story}\nShare on Facebook | Email\n`, {rules: {'share-row': 'off'}})).toContain('Share')
  })

  it('have to exist', async () => {
    await expect(check(slip, {rules: {spelling: 'off'}})).rejects.toThrow('no rule is called spelling')
  })
})

it('the words of a page say nothing of it when its rules are off', async () => {
  const rules = Object.fromEntries(Object.keys(flaggingRules).map((id) => [id, 'off' as const]))
  const {verdict, sentences} = await check('The prime pastor was met by an army cope.', {rules})
  expect(verdict).toEqual({label: 'human', score: 0.182})
  expect(sentences).toEqual([])
})
