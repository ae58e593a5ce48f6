import {readFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {jsonStart} from '../../src/config/start.js'
import {findMistake} from '../../src/config/validate.js'
import {rules} from '../../src/rules.js'

const schema = JSON.parse(readFileSync('src/config/data/schema.json', 'utf8'))
const holds = new Ajv({strictTuples: false}).compile(schema)

describe('a configuration', () => {
  it.each([
    {},
    {$schema: 'x', extends: './base.json', rules: {collocation: 'off', idiom: ['warn'], 'title-drift': ['error', {minConfidence: 1}]}},
    {
      extends: ['a', '@a/b'],
      rules: {'share-row': 'off', tags: 'on'},
      minConfidence: 0.5,
      bodyOnly: true,
      keepCaptions: false,
      templates: true
    },
    {keep: ['tags'], allow: [{phrase: 'a b', reason: 'c'}], plugins: ['retext-equality', ['@a/b', {c: 1}], ['c/d.js', undefined]]},
    {overrides: [{files: ['*.md'], rules: {idiom: 'off'}, plugins: [], allow: []}]},
    JSON.parse(jsonStart)
  ])('may be %j', (config) => {
    expect(findMistake(config)).toBeUndefined()
    expect(holds(config)).toBe(true)
  })

  it.each([
    [[], 'has to be an object'],
    [{ruels: {}}, 'unknown key ruels; did you mean rules?'],
    [{constructor: 1}, 'unknown key constructor'],
    [{rules: {colocation: 'off'}}, 'rules: no rule is called colocation; did you mean collocation?'],
    [{rules: {toString: 'off'}}, 'rules: no rule is called toString'],
    [{rules: {idiom: 'on'}}, 'rules.idiom: has to be "off", "warn" or "error"'],
    [{rules: {tags: 'warn'}}, 'rules.tags: has to be "off" or "on"'],
    [{rules: {idiom: []}}, 'rules.idiom[0]: has to be "off", "warn" or "error"'],
    [{rules: {idiom: ['warn', {minConfidense: 1}]}}, 'rules.idiom[1]: unknown key minConfidense; did you mean minConfidence?'],
    [{rules: {idiom: ['warn', {}, 1]}}, 'rules.idiom: has to be a severity, or a list of a severity and options'],
    [{minConfidence: 60}, 'minConfidence: has to be a number from 0 to 1'],
    [{bodyOnly: 'yes'}, 'bodyOnly: has to be true or false'],
    [{keep: 'tags'}, 'keep: has to be a list'],
    [{keep: ['tag']}, 'keep[0]: no rule is called tag; did you mean tags?'],
    [{keep: ['idiom']}, 'keep[0]: no rule is called idiom'],
    [{allow: [{phrase: 'a'}]}, 'allow[0]: reason is missing'],
    [{allow: [{phrase: ' ', reason: 'b'}]}, 'allow[0].phrase: has to be a text that is not empty'],
    [{plugins: ['./own.js']}, 'plugins[0]: has to be the name of a package'],
    [{plugins: [['a', 1, 2]]}, 'plugins[0]: has to be a name, or a list of a name and options'],
    [{overrides: [{rules: {}}]}, 'overrides[0]: files is missing'],
    [{overrides: [{files: []}]}, 'overrides[0].files: may not be empty'],
    [{overrides: [{files: ['a'], extends: 'b'}]}, 'overrides[0]: unknown key extends'],
    [{extends: [1]}, 'extends[0]: has to be a text that is not empty']
  ])('may not be %j', (config, mistake) => {
    expect(findMistake(config)).toBe(mistake)
    expect(holds(config)).toBe(false)
  })
})

describe('the schema', () => {
  it('knows all rules', () => {
    const {properties} = schema.definitions.choices.rules
    expect(Object.keys(properties).sort()).toEqual(Object.keys(rules).sort())
    expect(
      Object.values(properties)
        .map((one) => (one as {description: string}).description)
        .sort()
    ).toEqual(
      Object.values(rules)
        .map(({summary}) => summary)
        .sort()
    )
  })

  it('agrees with the validator on whatever is written', () => {
    const words = ['off', 'warn', 'on', 'error', 'tags', 'idiom', ' ', './a', 0.5, 2, true, null, {}, [], ['warn', {minConfidence: 2}]]
    const value = fc.oneof(fc.constantFrom<unknown>(...words), fc.array(fc.constantFrom<unknown>(...words), {maxLength: 3}))
    const keys = [...Object.keys(schema.properties), 'files', 'idiom', 'tags', 'phrase', 'reason', 'other']
    const object = fc.dictionary(fc.constantFrom(...keys), value, {maxKeys: 3})
    const nested = fc.dictionary(fc.constantFrom(...keys), fc.oneof(value, object, fc.array(object, {maxLength: 2})), {maxKeys: 4})
    fc.assert(
      fc.property(nested, (config) => {
        expect(findMistake(config) === undefined).toBe(holds(config))
      }),
      {numRuns: 2000}
    )
  })
})
