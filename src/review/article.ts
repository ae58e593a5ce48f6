/** An article with all its lines, those that were removed too, and where in them the findings stand. */
import {toString as textOf} from 'nlcst-to-string'
import {VFile} from 'vfile'
import {textOffset} from '../article/positions.js'
import type {FileReport, ReportMessage} from '../report/report.js'
import {treeOf} from '../unspun.js'

/** A line, or what stands before the first one. */
export interface Line {
  /** 1-based, in the raw input. */
  number: number
  /** As it is printed. */
  text: string
  /** Line breaks up to the next line, as they are printed. */
  after: string
  /** Of a removed line, the index of its run in the report. */
  run?: number
  /** In their order. */
  flags: Flag[]
}

/** A finding that can be decided on. */
export interface Flag {
  /** UTF-16 offsets in the text of its line; of one that goes over several lines, its part in the first. */
  start: number
  end: number
  message: ReportMessage
}

export interface Article {
  path: string
  bytes: Buffer
  report: FileReport
  lines: Line[]
}

/**
 * @param bytes of the file
 * @param report on it, with its places in the raw text
 */
export async function readArticle(path: string, bytes: Buffer, report: FileReport): Promise<Article> {
  const tree = await treeOf(new VFile({path, value: bytes}))
  const lines: Line[] = []
  const starts: number[] = []
  const offsets: ((raw: number) => number)[] = []
  const runOf = runFinder(report)
  for (const node of tree.children) {
    const {start} = node.position!
    const text = textOf(node)
    const last = lines.at(-1)
    if (node.type === 'WhiteSpaceNode' && last) {
      last.after += text
      continue
    }
    const run = runOf(start.offset!)
    const isBreak = node.type === 'WhiteSpaceNode'
    lines.push({number: start.line, text: isBreak ? '' : text, after: isBreak ? text : '', ...(run !== undefined && {run}), flags: []})
    starts.push(start.offset!)
    offsets.push((raw) =>
      node.type === 'ParagraphNode' ? textOffset(node, text, raw) : Math.min(Math.max(raw - start.offset!, 0), text.length)
    )
  }
  for (const message of report.messages) {
    const at = lastFrom(starts, message.offset)
    // What is wrong with a wish for silence is no finding, and in HTML it stands in no line.
    if (at < 0 || message.category === 'suppression') continue
    lines[at]!.flags.push({start: offsets[at]!(message.offset), end: offsets[at]!(message.endOffset), message})
  }
  for (const {flags} of lines) flags.sort((a, b) => a.start - b.start)
  return {path, bytes, report, lines}
}

/** @returns takes the raw offsets of lines in their order, and tells of each in which removed run it stands */
function runFinder({removed}: FileReport): (offset: number) => number | undefined {
  let at = 0
  return (offset) => {
    while (at < removed.length && offset > removed[at]!.endOffset) at++
    return at < removed.length && offset >= removed[at]!.offset ? at : undefined
  }
}

/** @returns the index of the last start at an offset or before, -1 where there is none */
function lastFrom(starts: readonly number[], offset: number): number {
  let [from, to] = [0, starts.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (starts[middle]! <= offset) from = middle + 1
    else to = middle
  }
  return from - 1
}
