/** Inputs that once took a time that grew with the square of their length; then, these would not end in time. */
import {describe, expect, it} from 'vitest'
import {unspun} from '../../src/index.js'

describe('ends in time on', {timeout: 60_000}, () => {
  it.each([
    ['a row of capitals', 'The '.repeat(100_000)],
    ['an escape that never ends', `\u001b[${'0;'.repeat(200_000)}`],
    ['elements that nest', `<!doctype html>${'<div>x '.repeat(50_000)}`]
  ])('%s', async (_, raw) => {
    expect((await unspun(raw)).data.lines?.total).toBeGreaterThan(0)
  })
})
