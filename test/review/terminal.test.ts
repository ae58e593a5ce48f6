/** In a real terminal. `UPDATE_FIXTURES=1 npx vitest run test/review/terminal.test.ts` writes what it shows now. */
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {patience} from '../cli/child.js'
import {folderWith, scraped, shell, spun, story} from '../cli/shell.js'
import {hasTmux, inTmux} from './tmux.js'

if (!hasTmux) console.warn('skipped: the review in a terminal, because tmux is not installed')

const wide =
  'The 東京港 harbour master waited a hour 🎣 for the the ferry 👩‍👩‍👧 and naïve café guests e\u0301 saw the ship come in at noon on Monday.\n'
/** Findings of the tables change when these are trained anew. */
const config = JSON.stringify({rules: {collocation: 'off', 'topic-clash': 'off'}})
const folder = () => folderWith({'ferry.txt': `${spun}\n${wide}\n${scraped}`, 'unspun.config.json': config})

function compare(name: string, actual: string): void {
  const url = new URL(`../../fixtures/review/${name}.txt`, import.meta.url)
  if (process.env.UPDATE_FIXTURES) writeFileSync(url, actual)
  expect(actual).toBe(readFileSync(url, 'utf8'))
}

describe.skipIf(!hasTmux)('review in a terminal (where tmux is installed)', {timeout: patience}, () => {
  it.each([60, 200])('shows the article at %i columns', async (columns) => {
    const pane = inTmux('review ferry.txt', folder(), columns)
    pane.keys('n', 'n')
    compare(String(columns), await pane.shows('3 of 5'))
  })

  it('follows the size of the window', async () => {
    const pane = inTmux('review ferry.txt', folder(), 60)
    await pane.shows('d drop')
    pane.resize(150, 20)
    await pane.shows('next/previous')
  })

  it('goes on after Ctrl-Z where no shell could bring it back', async () => {
    const pane = inTmux('review ferry.txt', folder())
    await pane.shows('1 of 5')
    pane.keys('C-z', 'n')
    await pane.shows('2 of 5')
  })

  it('writes what was decided, once it is confirmed', async () => {
    const cwd = folder()
    const pane = inTmux('review ferry.txt', cwd)
    await pane.shows('1 of 5')
    pane.keys('1', 's', 'she said so', 'Enter', 'a', 'our way', 'Enter', 'w')
    await pane.shows('Write 1 article, 1 suggestion taken, 2 silenced? (y/n)')
    expect(readFileSync(join(cwd, 'ferry.txt'), 'utf8')).toContain('the the pilot')
    pane.keys('y')
    expect(await pane.shows('EXIT 0')).toContain('ferry.txt: written')
    expect(readFileSync(join(cwd, 'ferry.txt'), 'utf8')).toBe(`${spun.replace('the the', 'the')}\n${wide}\n${story}`)
    expect(JSON.parse(readFileSync(join(cwd, 'unspun.config.json'), 'utf8')).allow).toEqual([{phrase: 'a hour', reason: 'our way'}])
    const [entry] = JSON.parse(readFileSync(join(cwd, 'unspun-baseline.json'), 'utf8')).findings
    expect(entry).toMatchObject({path: 'ferry.txt', words: 'a hour', reason: 'she said so', count: 1})
    const {out} = await shell(['check', '--format', 'compact', '--baseline', join(cwd, 'unspun-baseline.json'), join(cwd, 'ferry.txt')])
    expect(out.trim().split('\n')).toEqual([expect.stringContaining('“the” stands twice')])
  })

  it('writes nothing over a file that changed meanwhile', async () => {
    const cwd = folder()
    const pane = inTmux('review ferry.txt', cwd)
    await pane.shows('1 of 5')
    writeFileSync(join(cwd, 'ferry.txt'), story)
    pane.keys('1', 'w', 'y')
    await pane.shows('not written: it changed since it was')
    expect(readFileSync(join(cwd, 'ferry.txt'), 'utf8')).toBe(story)
  })

  it.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('gives the terminal back at %s', async (signal) => {
    const pane = inTmux('review ferry.txt', folder())
    await pane.shows('1 of 5')
    process.kill(pane.pid(), signal)
    const shown = await pane.shows(`EXIT ${{SIGHUP: 129, SIGINT: 130, SIGTERM: 143}[signal]}`)
    expect(shown).not.toContain('harbour')
  })

  it('gives the terminal back when it crashes, and shows why', async () => {
    const crash = "data:text/javascript,process.on('SIGUSR2',()=>{throw(new(Error)('broken'))})"
    const pane = inTmux('review ferry.txt', folder(), 100, 30, `NODE_OPTIONS="--import=${crash}"`)
    await pane.shows('1 of 5')
    process.kill(pane.pid(), 'SIGUSR2')
    const shown = await pane.shows('EXIT 2')
    expect(shown).toContain('Error: broken')
    expect(shown).not.toContain('harbour')
  })

  it('needs no colour', async () => {
    await inTmux('review ferry.txt', folder(), 60, 20, 'NO_COLOR=1').shows('[*the the*]{the?}')
  })

  it('prints the article where the terminal can do nothing', async () => {
    const shown = await inTmux('review ferry.txt', folder(), 60, 40, 'TERM=dumb').shows('EXIT 0')
    expect(shown).toContain('[the the]{the?}')
  })
})
