import {expect, test} from 'vitest'
import {inflect} from '../../src/train/inflect.js'

test.each([
  ['treaty', 's', ['treaties']],
  ['box', 's', ['boxes']],
  ['fisherman', 's', ['fishermans', 'fishermen']],
  ['man', 's', ['mans']],
  ['travel', 'ing', ['travelling', 'traveling']],
  ['deny', 'ed', ['denied']]
] as const)('%s, %s: as a rule %j', (word, kind, forms) => {
  expect(inflect(word, kind, new Map())).toEqual(forms)
})
