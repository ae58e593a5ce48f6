/** What is written into the cleaned text: corrections that are certain, and suggestions for an editor. */
import type {Root} from 'nlcst'
import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {type Document, type Passage, readDocument, readPassage} from './document.js'
import {applyEdits, type Draft, type Edit, openDraft, placeInDraft, writeDraft} from './draft.js'
import {byPlace} from './merge.js'
import {type Finding, ledgerOf} from './rule.js'
import {silenceOf} from './silence.js'

declare module 'vfile' {
  interface DataMap {
    /** Messages whose corrections were written into the text; they are no longer among the file's messages. */
    fixed?: VFileMessage[]
  }
}

export interface EditOptions {
  /** Writes the corrections that are certain: broken quotation marks, “a” and “an”, doubled words. */
  fix?: boolean
  /** Writes the best suggestion behind each flagged span that is not fixed: `military cope{pact?}`. */
  suggest?: boolean
  /** What is less sure is not fixed, from 0 to 1. */
  minConfidence?: number | undefined
}

/** Passes over a passage; the second is only for corrections that another one was in the way of. */
const mostPasses = 10

/**
 * Plugin: edits the text by what the rules found. Goes last, behind `unspunJudge`, whose verdict is on the text as it was.
 * Messages keep their places in the raw input; `file.data.fixed` gets those that were fixed.
 */
export const unspunEdit: Plugin<[EditOptions?], Root> =
  ({fix = false, suggest = false, minConfidence = 0} = {}) =>
  (tree, file) => {
    const drafts = new Map<Passage, Draft>()
    if (fix) fixCertain(tree, file, drafts, minConfidence)
    if (suggest) for (const [passage, edits] of suggestionsOf(file)) insert(passage, edits, drafts)
    for (const [passage, draft] of drafts) writeDraft(passage.paragraph, draft)
  }

/** @param least confidence of what is fixed */
function fixCertain(tree: Root, file: VFile, drafts: Map<Passage, Draft>, least: number): void {
  const {findings} = ledgerOf(file)
  const document = readDocument(tree)
  const leastFor = silenceOf(document, file.data.article?.title)
  const fixed = [...findings].filter(
    ([{fix, category, confidence = 0}]) => fix !== undefined && category === 'rewrite' && confidence >= least
  )
  for (const passage of new Set(fixed.map(([, {finding}]) => finding.passage))) {
    drafts.set(passage, fixPassage(passage, document, file, Math.max(least, leastFor({passage, start: 0, end: 0}, true))))
  }
  const gone = new Set(fixed.map(([message]) => message))
  file.messages = file.messages.filter((message) => !gone.has(message))
  file.data.fixed = [...gone].sort(byPlace)
}

/**
 * Fixes until nothing is left to fix, so that a second run finds the text as it should be.
 *
 * @param least confidence of what is fixed
 */
function fixPassage(passage: Passage, document: Document, file: VFile, least: number): Draft {
  let draft = openDraft(passage.text)
  for (let pass = 0; pass < mostPasses; pass++) {
    const read = readPassage(passage.paragraph, draft.text)
    const {origin} = draft
    const edits: Edit[] = []
    for (const {id, check, minConfidence, evidence} of ledgerOf(file).mechanical) {
      const note = ({start, end, confidence, fix}: Finding) => {
        if (fix === undefined || confidence < Math.max(least, minConfidence)) return
        const before = {passage, start: origin[start]!, end: origin[end]!}
        if (!file.data.suppressions?.covers(id, before, document)) edits.push({start, end, text: fix})
      }
      check({passages: [read], words: read.tokens.length, english: true}, note, evidence)
    }
    if (edits.length === 0) break
    draft = applyEdits(draft, edits)
  }
  return draft
}

/** A suggestion of an earlier run, and how far it is looked for. */
const suggested = /^\{[^{}]+\?\}/
const longestSuggestion = 100

function suggestionsOf(file: VFile): Map<Passage, Edit[]> {
  const {findings} = ledgerOf(file)
  const edits = new Map<Passage, Edit[]>()
  for (const message of file.messages) {
    const {finding} = findings.get(message) ?? {}
    const [best] = message.expected ?? []
    if (!finding || !best) continue
    const {passage, end} = finding
    if (suggested.test(passage.text.slice(end, end + longestSuggestion))) continue
    const edit = {start: end, end, text: `{${withoutShared(best, message.actual!)}?}`}
    const others = edits.get(passage)
    if (others) others.push(edit)
    else edits.set(passage, [edit])
  }
  return edits
}

function insert(passage: Passage, edits: readonly Edit[], drafts: Map<Passage, Draft>): void {
  const draft = drafts.get(passage) ?? openDraft(passage.text)
  const moved = edits.map(({start, text}) => ({start: placeInDraft(draft, start), end: placeInDraft(draft, start), text}))
  drafts.set(passage, applyEdits(draft, moved))
}

/** The words of a suggestion that are not those of the text, at its start and its end. */
function withoutShared(suggestion: string, actual: string): string {
  const [ours, theirs] = [suggestion.split(/\s+/), actual.split(/\s+/)]
  const shared = (at: number) => ours.length > 0 && theirs.length > 0 && ours.at(at) === theirs.at(at)
  while (shared(0)) [ours.shift(), theirs.shift()]
  while (shared(-1)) [ours.pop(), theirs.pop()]
  return ours.join(' ') || suggestion
}
