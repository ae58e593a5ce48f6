/** Short ways to run a part of the pipeline, and its messages as one line each. */
import type {Root} from 'nlcst'
import {type Plugin, unified} from 'unified'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {unspunParse} from '../src/article/parse.js'
import {unspunStringify} from '../src/article/stringify.js'
import {unspunStrip} from '../src/boilerplate/strip.js'

/** Runs plugins over raw text. */
export function runPlugins(plugins: Plugin<[], Root>[], text: string | Uint8Array): VFile {
  const processor = unified().use(unspunParse)
  for (const plugin of plugins) processor.use(plugin)
  return processor.use(unspunStringify).processSync(text)
}

/** What one rule finds in raw text: `line:column-endLine:endColumn actual → expected1 | expected2`. */
export function findings(rule: Plugin<[], Root>, text: string): string[] {
  return runPlugins([rule], text).messages.map((message) => `${placeOf(message)} ${phraseOf(message)}`)
}

/** The text without its boilerplate, and what was removed: `first-last rule`, or `line rule`. */
export function strip(text: string): {text: string; removed: string[]} {
  const file = runPlugins([unspunStrip], text)
  return {text: String(file), removed: file.messages.map((message) => `${linesOf(message)} ${message.ruleId}`)}
}

export function placeOf({place}: VFileMessage): string {
  if (!place || !('start' in place)) return '-'
  return `${place.start.line}:${place.start.column}-${place.end.line}:${place.end.column}`
}

export function phraseOf({actual, expected = []}: VFileMessage): string {
  return [actual, '→', expected.join(' | ')].join(' ').trimEnd()
}

function linesOf({place}: VFileMessage): string {
  if (!place || !('start' in place)) return '-'
  const {start, end} = place
  return start.line === end.line ? String(start.line) : `${start.line}-${end.line}`
}
