import {describe, expect, it} from 'vitest'
import {fileReport, message} from '../samples.js'
import {executable, skipped, useBrowser, visit} from './browser.js'
import {weakText} from './contrast.js'
import {hostileFile, payloads} from './hostile.js'
import {pageOf, printHtml, writePage} from './pages.js'

const sample = () => pageOf('fixtures/sample/input.txt')
const run = () => pageOf('fixtures/sample', 'fixtures/by-a-person', 'fixtures/recipe', 'fixtures/web-page', 'gone.txt')

describe.skipIf(!executable)(`an article in a browser${skipped}`, {timeout: 60_000}, () => {
  const browser = useBrowser()

  it('folds what was removed, and unfolds it at a click and by Enter', async () => {
    const {page} = await visit(browser(), await sample())
    const line = page.getByText('Goat elected to harbour board')
    expect(await line.isVisible()).toBe(false)
    await page.getByText('5 lines removed: trending-list').click()
    expect(await line.isVisible()).toBe(true)
    await page.keyboard.press('Enter')
    expect(await line.isVisible()).toBe(false)
  })

  it('says why lines were removed', async () => {
    const {page} = await visit(browser(), await sample())
    expect(await page.locator('summary').first().textContent()).toBe('1 line removed: navigation Menus, breadcrumbs and links of the site.')
  })

  it('goes through the findings by n and p, around the ends', async () => {
    const {page} = await visit(browser(), await sample())
    const pressed: (string | null)[] = []
    for (const key of ['n', 'n', 'p', 'p']) {
      await page.keyboard.press(key)
      pressed.push(await page.locator(':focus').textContent())
    }
    expect(pressed).toEqual(['inferable from the fact that', 'ride, “Kovalen', 'inferable from the fact that', 'Slovak'])
  })

  it('tells in a card what was meant, why, who else found it, and how to silence it', async () => {
    const {page} = await visit(browser(), await sample())
    await page.getByRole('button', {name: '“pastor”'}).click()
    const card = await page.locator('.card').textContent()
    for (const part of [
      'topic-clash',
      'confidence 0.95',
      'pastor → minister',
      'belongs to another subject',
      'Also found by',
      '"phrase":"pastor"'
    ])
      expect(card).toContain(part)
  })

  it('has room for the card on a screen of any width, in wide letters too', async () => {
    const {page} = await visit(browser(), await sample())
    await page.locator('.text').evaluate((text) => text.style.setProperty('font-family', 'monospace'))
    await page.getByRole('button', {name: '“pastor”'}).click()
    for (const width of [320, 800, 1060, 1100, 1200, 1600]) {
      await page.setViewportSize({width, height: 800})
      const {x, width: own} = (await page.locator('.card').boundingBox())!
      expect(x + own, `on ${width}`).toBeLessThanOrEqual(width)
    }
  })

  it('offers a comment where an author can write one', async () => {
    const file = writePage(printHtml([hostileFile('collocation')]))
    const {page} = await visit(browser(), file)
    await page.keyboard.press('n')
    expect(await page.locator('.card code').first().textContent()).toBe('<!-- unspun-disable-next-line collocation: why -->')
  })

  it('can be used by Tab, Enter and Escape alone', async () => {
    const {page} = await visit(browser(), await sample())
    const flag = page.locator('.flag').first()
    await flag.focus()
    expect(await flag.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Tab')
    expect(await page.locator('.card :focus').count()).toBe(1)
    await page.keyboard.press('Escape')
    expect([await page.locator('.card').count(), await flag.evaluate((one) => one === document.activeElement)]).toEqual([0, true])
    await page.keyboard.press('Enter')
    expect(await page.locator('.card').count()).toBe(1)
  })

  it('shows findings that overlap in one place, and those that stand nowhere in the text below it', async () => {
    const messages = [message({offset: 0, endOffset: 7}), message({offset: 4, endOffset: 12}), message({offset: 99, endOffset: 99})]
    const spans = {'0-7': {at: 0, start: 0, end: 7}, '4-12': {at: 0, start: 4, end: 12}}
    const reading = {kind: 'text' as const, lines: [{line: 1, text: 'the the pilot', after: ''}], spans}
    const {page} = await visit(browser(), writePage(printHtml([{report: fileReport({messages}), reading}])))
    expect(await page.locator('.flag').allTextContents()).toEqual(['the the pilo'])
    expect([await page.locator('.line').textContent(), await page.locator('.whole').count()]).toEqual(['the the pilot', 1])
  })

  it('prints the text and all findings, without what can only be pressed', async () => {
    const {page} = await visit(browser(), await sample())
    await page.keyboard.press('n')
    await page.emulateMedia({media: 'print'})
    expect(await page.locator('.card, #theme, .tools button').filter({visible: true}).count()).toBe(0)
    expect(await page.locator('.all li').filter({visible: true}).count()).toBe(5)
  })
})

describe.skipIf(!executable)(`a run in a browser${skipped}`, {timeout: 60_000}, () => {
  const browser = useBrowser()
  const column = (name: string) => `td.${name}`

  it('sorts by the columns, both ways', async () => {
    const {page} = await visit(browser(), await run())
    const paths = () => page.locator(column('path')).allTextContents()
    await page.getByRole('button', {name: 'File', exact: true}).click()
    const sorted = await paths()
    expect(sorted).toEqual([...sorted].sort())
    await page.getByRole('button', {name: 'File', exact: true}).click()
    expect(await paths()).toEqual(sorted.reverse())
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending')
  })

  it('filters by path, verdict, rule and findings, and shows all again', async () => {
    const {page} = await visit(browser(), await run())
    const rows = () => page.locator('tbody tr').count()
    const all = await rows()
    await page.getByRole('searchbox').fill('SAMPLE input')
    expect(await rows()).toBe(1)
    await page.getByRole('button', {name: 'Show all files'}).click()
    await page.getByRole('button', {name: 'entity-drift'}).click()
    expect(await page.locator('.told').textContent()).toMatch(/^[12] of \d+ files with entity-drift$/)
    await page.getByRole('button', {name: 'Show all files'}).click()
    await page.getByRole('button', {name: 'human'}).click()
    expect(new Set(await page.locator('td .verdict').allTextContents())).toEqual(new Set(['human']))
    await page.getByRole('button', {name: 'Show all files'}).click()
    await page.getByRole('checkbox').check()
    expect(await rows()).toBeLessThan(all)
  })

  it('opens an article, and comes back to the file in the list', async () => {
    const {page} = await visit(browser(), await run())
    const link = page.getByRole('link', {name: 'fixtures/sample/input.txt'})
    await link.click()
    await page.getByRole('heading', {name: 'fixtures/sample/input.txt'}).waitFor()
    await page.goBack()
    expect(await link.evaluate((one) => one === document.activeElement)).toBe(true)
  })

  it('puts rows into the page as far as someone has come', async () => {
    const files = Array.from({length: 500}, (_, at) => ({report: fileReport({path: `${at}.txt`})}))
    const {page} = await visit(browser(), writePage(printHtml(files)))
    expect(await page.locator('tbody tr').count()).toBeLessThan(300)
    await page.getByRole('searchbox').fill('499')
    expect(await page.locator('tbody tr').allTextContents()).toEqual(['499.txtsuspect 0.4204'])
  })

  it('prints all rows', async () => {
    const files = Array.from({length: 500}, (_, at) => ({report: fileReport({path: `${at}.txt`})}))
    const {page} = await visit(browser(), writePage(printHtml(files)))
    await page.pdf()
    expect(await page.locator('tbody tr').count()).toBe(500)
  })

  it('says that an article is not among those chosen', async () => {
    const {page} = await visit(browser(), await run())
    await page.getByRole('searchbox').fill('no such path')
    await page.evaluate(() => {
      location.hash = '#1'
    })
    await page.getByText('not among those chosen').waitFor()
  })

  it('says which files could not be read, and for which it had no room', async () => {
    const file = writePage(printHtml([{report: fileReport()}], [{path: 'gone.txt', reason: 'no such file'}], {article: 10, all: 10}))
    const {page} = await visit(browser(), file)
    expect(await page.locator('.failures li').textContent()).toBe('gone.txt: no such file')
    expect(await page.locator('.notice').textContent()).toContain('1 file can only be listed')
  })
})

describe.skipIf(!executable)(`any page in a browser${skipped}`, {timeout: 120_000}, () => {
  const browser = useBrowser()

  it('asks nobody for anything, and has nothing to complain of', async () => {
    for (const hash of ['', '#1', '#2', '#99', '#x']) {
      const {page, said, asked} = await visit(browser(), await run(), {hash})
      for (const key of ['n', 'p', 'Escape']) await page.keyboard.press(key)
      await page.getByRole('button', {name: 'Theme'}).click()
      expect([said, asked]).toEqual([[], []])
      await page.close()
    }
  })

  it.each(['light', 'dark'] as const)('has the contrast that AA asks for: %s', async (scheme) => {
    for (const [file, hash] of [[await sample()], [await run()], [await run(), '#2']] as const) {
      const {page} = await visit(browser(), file, {scheme, ...(hash && {hash})})
      await page.keyboard.press('n')
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true
      })
      expect(await weakText(page)).toEqual([])
      await page.close()
    }
  })

  it('fits a phone', async () => {
    for (const file of [await sample(), await run()]) {
      const {page} = await visit(browser(), file, {width: 360})
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    }
  })

  it('runs nothing that stands in a report', async () => {
    const file = writePage(
      printHtml(
        payloads.map(hostileFile),
        payloads.map((path) => ({path, reason: path}))
      )
    )
    const {page, said, asked} = await visit(browser(), file)
    for (const [at, payload] of payloads.entries()) {
      await page.evaluate(
        (hash) => {
          const shown = new Promise((done) => addEventListener('hashchange', done, {once: true}))
          location.hash = hash
          return shown.then(() => {})
        },
        `#${at + 1}`
      )
      await page.keyboard.press('n')
      expect(await page.locator('.line').first().textContent()).toContain(payload)
    }
    expect(await page.locator('main :is(script, img, svg[onload], iframe, base, link, meta, style)').count()).toBe(0)
    expect([said, asked]).toEqual([[], []])
  })
})
