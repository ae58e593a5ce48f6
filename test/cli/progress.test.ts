import {Writable} from 'node:stream'
import {describe, expect, it, vi} from 'vitest'
import {type Context, write} from '../../src/cli/context.js'
import {openProgress} from '../../src/cli/progress.js'

/** A run of twenty files on a terminal, each of which takes a second. */
async function run({env = {}, quiet = false, isTTY = true, speak = false} = {}): Promise<string> {
  vi.useFakeTimers({toFake: ['performance']})
  let shown = ''
  const stream = () =>
    Object.assign(
      new Writable({
        write(chunk, _, done) {
          shown += chunk
          done()
        }
      }),
      {isTTY, columns: 80}
    )
  const context = {stdout: stream(), stderr: stream(), env} as unknown as Context
  const progress = openProgress(20, {quiet}, context)
  for (let file = 1; file <= 20; file++) {
    vi.advanceTimersByTime(1000)
    progress?.step()
    if (speak && file === 12) await write(context.stdout, 'a finding\n')
  }
  progress?.end()
  vi.useRealTimers()
  return shown.replaceAll('\r\u001b[K', '⌫')
}

describe('progress', () => {
  it('counts and estimates, on one line that goes in the end', async () => {
    const shown = await run()
    expect(shown).toMatch(/^⌫1 of 20 files⌫2 of 20 files⌫/)
    expect(shown).toMatch(/⌫18 of 20 files, about 2 s left⌫19 of 20 files, about 1 s left⌫$/)
  })

  it('goes before anything else is written', async () => {
    expect(await run({speak: true})).toContain('⌫12 of 20 files, about 8 s left⌫a finding\n⌫13 of 20')
  })

  it.each([
    ['in CI', {env: {CI: 'true'}}],
    ['with --quiet', {quiet: true}],
    ['without a terminal', {isTTY: false}],
    ['on a dumb terminal', {env: {TERM: 'dumb'}}]
  ])('is not shown %s', async (_, world) => {
    expect(await run(world)).toBe('')
  })
})
