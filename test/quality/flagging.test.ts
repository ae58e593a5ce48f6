import {readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {measureFlagging} from '../../src/quality/flagging.js'

const bytes = readFileSync('fixtures/sample/input.txt')
const measure = (quote: string, expected: string) =>
  measureFlagging([{name: 'sample', bytes, errors: [{line: 17, quote, expected, certainty: 'sure'}]}])

it('takes a suggestion for what was meant when the line then reads as the label has it', async () => {
  expect(await measure('pastor was met', 'minister was met')).toMatchObject({recall: 1, firstMeant: 1})
})

it('takes it for what was meant when both end in the same word', async () => {
  expect(await measure('The prime pastor', 'Our first minister')).toMatchObject({recall: 1, firstMeant: 1})
})

it('takes it for something else when another word was meant', async () => {
  expect(await measure('The prime pastor', 'The prime mover')).toMatchObject({recall: 1, firstMeant: 0, anyMeant: 0})
})
