import {execFileSync} from 'node:child_process'
import {readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {patience} from '../cli/child.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What `npm publish` would take. */
function packed(): string[] {
  const json = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {cwd: root, encoding: 'utf8'})
  return JSON.parse(json)[0].files.map(({path}: {path: string}) => path)
}

describe('the package', {timeout: patience}, () => {
  const files = packed()

  it('holds the build and nothing that only its making needs', () => {
    expect([...new Set(files.map((path) => path.split('/')[0]))].sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json'])
    expect(files.filter((path) => /^dist\/(test|src\/(train|quality|bench))\/|(?<!\.d)\.ts$/.test(path))).toEqual([])
  })

  it('holds all models, tables and the schema', () => {
    const rooms = readdirSync(`${root}src`).filter((room) => !['train', 'quality', 'bench'].includes(room))
    const data = readdirSync(`${root}src`, {recursive: true, encoding: 'utf8'}).filter((path) =>
      rooms.some((room) => path.startsWith(`${room}/data/`))
    )
    expect(data.length).toBeGreaterThan(10)
    expect(files).toEqual(expect.arrayContaining(data.map((path) => `dist/src/${path}`)))
  })

  it('holds all pieces of the page', () => {
    const pieces = readdirSync(`${root}src/report/html/page`).filter((name) => name !== 'tsconfig.json')
    expect(files).toEqual(expect.arrayContaining(pieces.map((name) => `dist/src/report/html/page/${name}`)))
  })
})
