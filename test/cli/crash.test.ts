import {describe, expect, it, vi} from 'vitest'
import {shell} from './shell.js'

vi.mock('../../src/cli/work.js', () => ({
  // biome-ignore lint/correctness/useYield: it fails before
  async *work() {
    throw new Error('a mistake')
  }
}))

describe('a mistake of unspun itself', () => {
  it.each(['json', 'jsonl', 'sarif', 'junit'])('leaves a whole report: %s', async (format) => {
    const {code, out, err} = await shell(['check', '--format', format], {stdin: 'text'})
    expect(code).toBe(2)
    expect(out).toContain('Error: a mistake')
    expect(out).toMatch(/(\}|<\/testsuites>)\n$/)
    expect(err).toContain('unspun: <unspun>: Error: a mistake')
  })
})
