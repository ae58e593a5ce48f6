/** The short run of `npm run fuzz`, always over the same cases; and what longer runs have found. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {checkStages, checkWhole} from '../../src/fuzz/invariants.js'
import {fuzzStages, fuzzWhole} from '../../src/fuzz/run.js'

const patience = 300_000

it('98,000 cases lose nothing on their way through decoding, parsing and stripping', {timeout: patience}, () => {
  expect(fuzzStages(98_000, 7)).toBeUndefined()
})

it('2,000 cases go through the whole pipeline', {timeout: patience}, async () => {
  expect(await fuzzWhole(2000, 7)).toBeUndefined()
})

describe('fixtures/fuzz', () => {
  const names = existsSync('fixtures/fuzz') ? readdirSync('fixtures/fuzz') : []

  it.each(names)('%s loses nothing', async (name) => {
    const example = {path: name, bytes: readFileSync(`fixtures/fuzz/${name}`)}
    checkStages(example)
    await checkWhole(example, {fix: true, suggest: true})
  })
})
