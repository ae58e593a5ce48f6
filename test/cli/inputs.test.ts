import {Readable} from 'node:stream'
import {describe, expect, it} from 'vitest'
import type {Context} from '../../src/cli/context.js'
import {readInputs} from '../../src/cli/inputs.js'

describe('readInputs', () => {
  it('tells of standard input that breaks off', async () => {
    const stdin = Readable.from(
      (async function* () {
        yield 'The night'
        throw new Error('connection lost')
      })()
    )
    const {value} = await readInputs(['-'], {stdin} as unknown as Context).next()
    expect(value).toEqual({path: '<stdin>', failure: 'connection lost'})
  })

  it('tells of standard input that is more than a string can hold, without waiting for its end', async () => {
    const chunk = Buffer.alloc(2 ** 24, 'late ')
    const stdin = Readable.from(
      (function* () {
        for (;;) yield chunk
      })()
    )
    const {value} = await readInputs(['-'], {stdin} as unknown as Context).next()
    expect(value).toEqual({path: '<stdin>', failure: 'longer than 512 MiB'})
  })
})
