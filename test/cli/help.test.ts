/** Help, word for word: `UPDATE_FIXTURES=1 npx vitest run test/cli/help.test.ts` writes what it says now. */
import {readFileSync, writeFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {commands} from '../../src/cli/context.js'
import {shell} from './shell.js'

const folder = new URL('../../fixtures/help/', import.meta.url)

function compare(name: string, actual: string): void {
  const url = new URL(`${name}.txt`, folder)
  if (process.env.UPDATE_FIXTURES) writeFileSync(url, actual)
  expect(actual).toBe(readFileSync(url, 'utf8'))
}

describe('help', () => {
  it('tells what there is', async () => {
    const {code, out, err} = await shell(['--help'])
    expect([code, err]).toEqual([0, ''])
    compare('unspun', out)
  })

  it.each(commands)('tells what %s does', async (command) => {
    const {code, out, err} = await shell([command, '--help'])
    expect([code, err]).toEqual([0, ''])
    compare(command, out)
  })

  it.each([[], ...commands.map((command) => [command])])('fits a screen, with three examples: %s', async (...args) => {
    const lines = (await shell([...args, '--help'])).out.trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(40)
    expect(Math.max(...lines.map(({length}) => length))).toBeLessThanOrEqual(80)
    const examples = lines.slice(lines.indexOf('Examples:') + 1)
    expect(examples.filter((line) => line.startsWith('  '))).toHaveLength(3)
  })

  it('is also a command', async () => {
    expect(await shell(['help'])).toEqual(await shell(['--help']))
    expect(await shell(['help', 'check'])).toEqual(await shell(['check', '--help']))
  })

  it('wraps in a narrow terminal', async () => {
    const {out} = await shell(['check', '--help'], {terminals: ['stdout'], columns: 60})
    expect(
      Math.max(
        ...out
          .split('Examples:')[0]!
          .split('\n')
          .map(({length}) => length)
      )
    ).toBeLessThanOrEqual(60)
  })
})
