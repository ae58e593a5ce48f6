/** What holds for any input; each check throws where it does not. */
import assert from 'node:assert/strict'
import type {Paragraph, Root} from 'nlcst'
import {toString as textOf} from 'nlcst-to-string'
import {unified} from 'unified'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {BinaryInputError} from '../article/decode.js'
import {normaliseLine} from '../article/normalise.js'
import {unspunParse} from '../article/parse.js'
import {stringify} from '../article/stringify.js'
import {unspunStrip} from '../boilerplate/strip.js'
import {unspunParseHtml} from '../html/parse.js'
import {isHtml} from '../html/sniff.js'
import {reportFile} from '../report/report-file.js'
import {decodeValue, type Options, unspun} from '../unspun.js'
import type {Case} from './generators.js'

const text = unified().use(unspunParse).use(unspunStrip).freeze()
const html = unified().use(unspunParseHtml).use(unspunStrip).freeze()

/**
 * Decodes, parses, strips and prints, without the rules that flag: nothing is lost, positions are true, the output is valid
 * and harmless, and to strip it again changes nothing.
 */
export function checkStages({path, bytes}: Case): void {
  const file = new VFile({...(path !== undefined && {path}), value: Buffer.from(bytes)})
  const raw = decoded(file)
  if (raw === undefined) return
  const isPage = isHtml(path, raw)
  const processor = isPage ? html : text
  const tree = processor.parse(file) as Root
  const before = [...tree.children]
  const printed = stringify(processor.runSync(tree, file) as Root)
  checkPrinted(printed)
  checkPlaces(raw, file.messages)
  if (isPage) checkPage(before, printed, file)
  else {
    checkLines(raw, printed, removedIn(file))
    assert.equal(strip(printed, path), printed, 'stripping is not idempotent')
  }
}

/** Runs all of it, the rules that flag too. */
export async function checkWhole({path, bytes}: Case, options: Options): Promise<void> {
  const file = new VFile({...(path !== undefined && {path}), value: Buffer.from(bytes)})
  try {
    await unspun(file, options)
  } catch (error) {
    if (error instanceof BinaryInputError) return
    throw error
  }
  const raw = decoded(new VFile({value: Buffer.from(bytes)}))!
  checkPrinted(String(file))
  const report = reportFile(file)
  assert.equal(Buffer.from(JSON.stringify(report)).toString() === JSON.stringify(report), true, 'the report is no valid UTF-8')
  assert.equal(report.lines.kept + report.lines.removed, report.lines.total, 'lines kept and removed are not all lines')
  const spoken = [...file.messages, ...(file.data.fixed ?? [])]
  checkPlaces(raw, spoken)
  if (isHtml(path, raw)) return
  if (!options.fix && !options.suggest) checkLines(raw, String(file), removedIn(file))
  for (const {place, actual, category} of spoken) {
    if (category !== 'rewrite' || !place || !('start' in place)) continue
    const slice = raw.slice(place.start.offset, place.end.offset)
    assert.equal(normaliseLine(slice).text, actual, 'what is quoted does not stand there')
  }
}

function decoded(file: VFile): string | undefined {
  try {
    decodeValue(file)
    return String(file.value)
  } catch (error) {
    if (error instanceof BinaryInputError) return undefined
    throw error
  }
}

function strip(printed: string, path: string | undefined): string {
  const file = new VFile({...(path !== undefined && {path}), value: printed})
  return stringify(text.runSync(text.parse(file), file) as Root)
}

const steering = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/

function checkPrinted(printed: string): void {
  assert.equal(Buffer.from(printed).toString() === printed, true, 'the output is no valid UTF-8')
  assert.equal(steering.exec(printed)?.[0], undefined, 'the output can steer a terminal')
}

interface Range {
  from: number
  to: number
}

const removedIn = (file: VFile): Range[] =>
  file.messages.flatMap(({category, place}) =>
    category === 'boilerplate' && place && 'start' in place ? [{from: place.start.line, to: place.end.line}] : []
  )

/** Each raw line is printed, or within a removed range. */
function checkLines(raw: string, printed: string, removed: readonly Range[]): void {
  let at = 0
  let number = 0
  let range = 0
  for (const [, line = '', end = ''] of raw.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)) {
    number++
    while (range < removed.length && removed[range]!.to < number) range++
    if (range < removed.length && removed[range]!.from <= number) continue
    // Front matter and code keep their entities; asked first, for entities can stand for nothing.
    const forms = [normaliseLine(line, {entities: false}).text, normaliseLine(line).text]
    // A carriage return that came to stand before a line feed is one itself.
    const lines = forms.flatMap((one) => (end === '\r' ? [one + end, `${one}\n`] : [one + end]))
    const found = lines.find((one) => printed.startsWith(one, at))
    assert.notEqual(found, undefined, `line ${number} is lost`)
    at += found!.length
  }
  assert.match(printed.slice(at), /^\n?$/, 'something was added')
}

/** Each line of a page is printed, or within a removed range. */
function checkPage(nodes: readonly Root['children'][number][], printed: string, file: VFile): void {
  const removed = file.messages.flatMap(({category, place}) => (category === 'boilerplate' && place && 'start' in place ? [place] : []))
  let at = 0
  for (const node of nodes) {
    if (node.type !== 'ParagraphNode') continue
    const {start, end} = (node as Paragraph).position!
    if (removed.some((one) => one.start.offset! <= start.offset! && end.offset! <= one.end.offset!)) continue
    const line = textOf(node)
    const found = printed.indexOf(line, at)
    assert(found >= 0, `“${line}” is lost`)
    at = found + line.length
  }
}

/** Places lie in the raw text, and line, column and offset say the same. */
function checkPlaces(raw: string, messages: readonly VFileMessage[]): void {
  const starts = [0, ...Array.from(raw.matchAll(/\r\n|\n|\r/g), (found) => found.index + found[0].length)]
  for (const {place} of messages) {
    if (!place || !('start' in place)) continue
    assert(place.start.offset! <= place.end.offset!, 'a place ends before it starts')
    for (const {line, column, offset} of [place.start, place.end]) {
      assert(offset! <= raw.length, 'a place lies behind the end')
      assert.equal(starts[line - 1]! + column - 1, offset, 'a place is not where it says')
    }
  }
}
