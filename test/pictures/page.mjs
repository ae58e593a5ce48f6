/** The picture of the page in the README, from an article of our own. */
import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {executable, launch} from './chromium.mjs'

if (!executable) throw new Error('no Chromium is installed, or CHROMIUM names none')

const folder = mkdtempSync(join(tmpdir(), 'unspun-'))
const page = join(folder, 'page.html')
const options = ['--fail-on', 'never', '--format', `html=${page}`]
execFileSync(process.execPath, ['dist/bundle/unspun.js', 'check', ...options, 'fixtures/sample/input.txt'])

const browser = await launch()
const tab = await browser.newPage({viewport: {width: 1200, height: 1060}, colorScheme: 'light'})
await tab.goto(pathToFileURL(page).href)
await tab.getByRole('button', {name: '“pastor”'}).focus()
await tab.evaluate(() => scrollTo(0, 0))
await tab.screenshot({path: 'fixtures/pictures/page.png'})
await browser.close()
rmSync(folder, {recursive: true})
