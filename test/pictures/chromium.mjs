/** The system's Chromium without a window. */
import {existsSync} from 'node:fs'
import {delimiter, join} from 'node:path'
import {chromium} from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const folders = (process.env.PATH ?? '').split(delimiter)

/** Where it is, or nothing; `CHROMIUM` names one that is not on the path. */
export const executable =
  process.env.CHROMIUM ?? folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path))

/** @returns {Promise<import('playwright-core').Browser>} */
export const launch = () => chromium.launch({executablePath: executable, args: ['--no-sandbox', '--disable-gpu']})
