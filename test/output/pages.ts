/** Pages made up for the tests of what is written. */
import type {Page} from '../../src/output/page.js'
import {fileReport} from '../report/samples.js'

export function page(path: string, raw: string, text: string, removed: Page['report']['removed'] = []): Page {
  return {path, bytes: Buffer.from(raw), text, report: fileReport({path, removed})}
}
