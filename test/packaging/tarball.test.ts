import {execFileSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
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

  it('runs nothing when it is installed from the registry', () => {
    const {scripts} = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
    // `prepare` runs only in a clone and in an install from git.
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([])
  })

  it('needs nothing that runs anything when it is installed', () => {
    const {packages} = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'))
    type Entry = [name: string, entry: {dev?: boolean; hasInstallScript?: boolean; integrity?: string}]
    const shipped = (Object.entries(packages) as Entry[]).filter(([name, {dev}]) => name !== '' && !dev)
    expect(shipped.filter(([, {hasInstallScript}]) => hasInstallScript)).toEqual([])
    expect(shipped.filter(([, {integrity}]) => !integrity)).toEqual([])
  })

  it('holds the build and nothing that only its making needs', () => {
    expect([...new Set(files.map((path) => path.split('/')[0]))].sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json'])
    expect(files.filter((path) => /^dist\/(test|src\/(build|train|quality|bench|fuzz))\/|(?<!\.d)\.ts$/.test(path))).toEqual([])
  })

  it('holds each piece of code once, in the bundle', () => {
    expect(files).toEqual(expect.arrayContaining(['unspun', 'index', 'worker'].map((name) => `dist/bundle/${name}.js`)))
    expect(files.filter((path) => /^dist\/(bin|src)\/.*\.js$/.test(path) && !path.startsWith('dist/src/report/html/page/'))).toEqual([])
  })

  it('holds all models, tables and the schema', () => {
    const rooms = readdirSync(`${root}src`).filter((room) => !['build', 'train', 'quality', 'bench', 'fuzz'].includes(room))
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
