/** Further retext plugins behind our own: they read the article, and only what they say of it counts. */
import type {Paragraph, Root} from 'nlcst'
import {type PluggableList, type Plugin, unified} from 'unified'
import type {Point} from 'unist'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {unspunExpand} from '../article/expand.js'
import {lastFrom, lineStarts, pointAt, textOffset} from '../article/positions.js'
import {wordsAround} from '../report/fingerprint.js'
import {type Document, type Passage, readDocument} from '../rewrite/document.js'
import {byPlace} from '../rewrite/merge.js'

/**
 * Plugin: runs retext plugins over a copy of the article with its sentences and words, and adds what they say to the file's
 * messages, with category `plugin`. Whatever they do to the copy changes nothing. Goes behind `unspunJudge`.
 *
 * @throws Error when one of them fails otherwise than by a fatal message
 */
export const unspunFurther: Plugin<[PluggableList], Root> = (plugins) => async (tree, file) => {
  const copy = new VFile({value: file.value!, ...(file.path && {path: file.path})})
  try {
    await unified().use(unspunExpand).use({plugins}).run(structuredClone(tree), copy)
  } catch (error) {
    if (!copy.messages.includes(error as VFileMessage))
      throw new Error(`a further plugin failed: ${(error as Error).message}`, {cause: error})
  }
  const document = readDocument(tree)
  const raw = String(file.value)
  const breaks = lineStarts(raw)
  for (const message of copy.messages) {
    const place = placeOf(message, breaks)
    const [start, end] = [place.start.offset!, place.end.offset!]
    const span = spanIn(document, start, end)
    const ids = [message.ruleId, message.source].filter((id) => id !== undefined)
    const directed = file.data.suppressions?.directs(ids, start)
    if ((span && file.data.suppressions?.allows(span, document)) || directed) continue
    const {actual = raw.slice(start, end), expected = []} = message
    const around = span ? wordsAround(span.passage.text, span.start, span.end) : wordsAround('', 0, 0)
    file.messages.push(Object.assign(message, {place, actual, expected, around, category: 'plugin' as const}))
  }
  file.messages.sort(byPlace)
}

/** A plugin may say where something is by a span, by a point, by a line and column, or not at all. */
function placeOf({place}: VFileMessage, breaks: Uint32Array): {start: Point; end: Point} {
  const whole = (point: Point | undefined) => {
    if (point?.offset !== undefined) return point
    return pointAt(breaks, point ? (breaks[point.line - 1] ?? 0) + point.column - 1 : 0)
  }
  if (place && 'start' in place) return {start: whole(place.start), end: whole(place.end)}
  return {start: whole(place), end: whole(place)}
}

/** @returns the passage in which a raw span starts, and what it covers of the passage's text */
function spanIn({passages}: Document, start: number, end: number): {passage: Passage; start: number; end: number} | undefined {
  const passage = lastFrom(passages, start, ({paragraph}) => startOf(paragraph))
  if (!passage) return undefined
  const {paragraph, text} = passage
  return {passage, start: textOffset(paragraph, text, start), end: textOffset(paragraph, text, end)}
}

const startOf = ({position}: Paragraph) => position!.start.offset!
