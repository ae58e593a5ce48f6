import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {patience, unspun} from '../cli/child.js'

const cwd = fileURLToPath(new URL('../../', import.meta.url))
const sample = 'fixtures/sample/input.txt'

describe('the README', {timeout: patience}, () => {
  it('shows what the tool makes of the sample', async () => {
    const {out, err} = await unspun([sample], {cwd})
    const before = readFileSync(`${cwd}${sample}`, 'utf8')
    const readme = readFileSync(`${cwd}README.md`, 'utf8')
    for (const part of [before, out, err]) expect(readme).toContain(part)
  })
})
