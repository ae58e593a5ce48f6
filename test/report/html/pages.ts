/** Pages as the command writes them. */
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {openHtml} from '../../../src/report/html/html.js'
import type {Reading} from '../../../src/report/reading-shape.js'
import type {FileReport} from '../../../src/report/report.js'
import {makeReport} from '../../../src/report/report.js'
import {folderWith, shell} from '../../cli/shell.js'
import {plain} from '../samples.js'

const names: Record<string, string> = {}

/** @returns the file of a page about paths of the fixtures; `kept` pages are made once */
export async function pageOf(...paths: string[]): Promise<string> {
  const key = paths.join(' ')
  if (!names[key]) {
    names[key] = join(folderWith({}), 'page.html')
    await shell(['check', '--format', `html=${names[key]}`, ...paths])
  }
  return names[key]
}

/** @returns the text of a page about reports that were made up */
export function printHtml(
  files: readonly {report: FileReport; reading?: Reading}[],
  failures: {path: string; reason: string}[] = [],
  room?: {article: number; all: number}
): string {
  const format = openHtml(room)
  for (const {report, reading} of files) format.file(report, plain, reading)
  return format.end(
    makeReport(
      files.map(({report}) => report),
      failures
    ),
    plain
  )
}

export function writePage(text: string): string {
  const file = join(folderWith({}), 'page.html')
  writeFileSync(file, text)
  return file
}

/** What the page holds as JSON under an id. */
export function dataIn(page: string, id: string) {
  const [, json] = new RegExp(`<script type="application/json" id="${id}">(.*)</script>`).exec(page) ?? []
  return json === undefined ? undefined : JSON.parse(json)
}
