/** The system's Chromium without a window, for what only a browser can tell; tests that need it are skipped where there is none. */
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll} from 'vitest'
import {executable, launch} from '../../pictures/chromium.mjs'

export {executable}

/** Behind the name of a group of tests, says why it is skipped. */
export const skipped = executable ? '' : ' (skipped: no Chromium is installed, or CHROMIUM names none)'

export interface Visit {
  page: Page
  /** What the console says, errors of scripts, refusals of the policy. */
  said: string[]
  /** Addresses that were asked for, besides the page itself. */
  asked: string[]
}

export async function visit(
  browser: Browser,
  file: string,
  look: {width?: number; scheme?: 'light' | 'dark'; hash?: string} = {}
): Promise<Visit> {
  const {width = 1280, scheme = 'light', hash = ''} = look
  const page = await browser.newPage({viewport: {width, height: 800}, colorScheme: scheme})
  const [said, asked]: string[][] = [[], []]
  const address = pathToFileURL(file).href
  page.on('console', (line) => said!.push(line.text()))
  page.on('pageerror', (error) => said!.push(error.message))
  page.on('dialog', async (dialog) => {
    said!.push(`dialog: ${dialog.message()}`)
    await dialog.dismiss()
  })
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address) asked!.push(request.url())
  })
  await page.goto(address + hash)
  return {page, said: said!, asked: asked!}
}

/** A browser for the tests of a file. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined
  beforeAll(async () => {
    if (executable) browser = await launch()
  }, 60_000)
  afterAll(() => browser?.close())
  return () => browser!
}
