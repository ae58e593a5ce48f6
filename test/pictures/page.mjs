/** The picture of the page in the README, from an article of our own. */
import {execFileSync} from 'node:child_process'
import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {chromium} from 'playwright-core'

const folders = (process.env.PATH ?? '').split(delimiter)
const names = ['chromium', 'chromium-browser', 'google-chrome']
const executablePath =
  process.env.CHROMIUM ?? folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path))
if (!executablePath) throw new Error('no Chromium is installed, or CHROMIUM names none')

const folder = mkdtempSync(join(tmpdir(), 'unspun-'))
const page = join(folder, 'page.html')
const options = ['--fail-on', 'never', '--format', `html=${page}`]
execFileSync(process.execPath, ['dist/bin/unspun.js', 'check', ...options, 'fixtures/sample/input.txt'])

const browser = await chromium.launch({executablePath, args: ['--no-sandbox']})
const tab = await browser.newPage({viewport: {width: 1200, height: 1060}, colorScheme: 'light'})
await tab.goto(pathToFileURL(page).href)
await tab.getByRole('button', {name: '“pastor”'}).focus()
await tab.evaluate(() => scrollTo(0, 0))
await tab.screenshot({path: 'fixtures/pictures/page.png'})
await browser.close()
rmSync(folder, {recursive: true})
