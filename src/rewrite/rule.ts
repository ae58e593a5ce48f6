/** What the rules have in common: a rule looks at a document and reports findings, a plugin turns them into messages. */
import type {Root} from 'nlcst'
import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {rawPoint} from '../article/positions.js'
import {wordsAround} from '../report/fingerprint.js'
import {withoutStack} from '../report/without-stack.js'
import {ruleUrl} from '../rules.js'
import {type Document, type Passage, readDocument} from './document.js'
import {silenceOf} from './silence.js'

declare module 'vfile-message' {
  interface VFileMessage {
    /**
     * `rewrite` for a flagged word, `suppressed` for one that a person wants to hear nothing of, `boilerplate` for removed lines,
     * `plugin` for what a further plugin says, `suppression` for what is wrong with a wish for silence.
     */
    category?: 'rewrite' | 'suppressed' | 'boilerplate' | 'plugin' | 'suppression'
    /** How sure the rule is that the words are not the author's, from 0 to 1. */
    confidence?: number
    /** Text for the span, where the correction is certain. */
    fix?: string
  }
}

/** A span that a machine rewrite probably put in. */
export interface Finding {
  passage: Passage
  /** UTF-16 offsets in the passage's text. */
  start: number
  end: number
  /** What was probably meant, best first. */
  expected: string[]
  /** From 0 to 1. */
  confidence: number
  /** One sentence for people. */
  reason: string
  /** Exact text for the span, only where the correction is certain and never a guess; `--fix` writes it. */
  fix?: string | undefined
  /** Lines about the counts and scores behind it. */
  note?: string
}

/**
 * @param evidence confidence of the sure findings that rules before this one made on the page, summed
 */
export type Check = (document: Document, report: (finding: Finding) => void, evidence: number) => void

/** What a rule can be told. */
export interface RuleOptions {
  /** `warn` if absent. */
  severity?: 'warn' | 'error' | undefined
  /** Findings less sure are none, from 0 to 1. */
  minConfidence?: number | undefined
}

/** Least confidence of a finding that counts as evidence about its page. */
const sure = 0.75

/** Evidence from which a page is suspect: two sure findings. */
export const suspectPage = 1.5

/** @returns confidence of the sure findings among some messages, summed */
export function evidenceOf(messages: readonly VFileMessage[]): number {
  const found = messages.filter(({category, confidence = 0}) => category === 'rewrite' && confidence >= sure)
  return found.reduce((sum, {confidence = 0}) => sum + confidence, 0)
}

/** What rules found in a file, as other stages need it. */
export interface Ledger {
  /** Finding of each message, and whether a mechanical rule made it. */
  findings: Map<VFileMessage, {finding: Finding; mechanical: boolean}>
  /** The mechanical rules that ran, with the evidence that each was told. */
  mechanical: {id: string; check: Check; minConfidence: number; evidence: number}[]
}

const ledgers = new WeakMap<VFile, Ledger>()

/** @returns what the rules that ran on a file found so far */
export function ledgerOf(file: VFile): Ledger {
  const known = ledgers.get(file)
  if (known) return known
  const made: Ledger = {findings: new Map(), mechanical: []}
  ledgers.set(file, made)
  return made
}

/**
 * Makes a unified plugin of a rule. It says nothing about text that is not English, and in headlines, quoted speech and
 * other places that are not prose only what is very sure.
 *
 * @param id the rule's id, the `ruleId` of its messages
 * @param options `mechanical`: the rule looks at letters and marks of a passage, not at what its words mean
 */
export function rulePlugin(id: string, check: Check, {mechanical = false} = {}): Plugin<[RuleOptions?], Root> {
  return ({severity = 'warn', minConfidence = 0} = {}) =>
    (tree, file) => {
      const document = readDocument(tree)
      if (!document.english) return
      const ledger = ledgerOf(file)
      const evidence = evidenceOf(file.messages)
      if (mechanical) ledger.mechanical.push({id, check, minConfidence, evidence})
      const leastFor = silenceOf(document, file.data.article?.title)
      const report = (finding: Finding) => {
        if (finding.confidence < Math.max(minConfidence, leastFor(finding, mechanical))) return
        const message = addMessage(file, id, finding)
        message.fatal = severity === 'error'
        if (file.data.suppressions?.covers(id, finding, document)) message.category = 'suppressed'
        ledger.findings.set(message, {finding, mechanical})
      }
      check(document, report, evidence)
    }
}

function addMessage(file: VFile, id: string, {passage, start, end, expected, confidence, reason, fix, note}: Finding): VFileMessage {
  const place = {start: rawPoint(passage.paragraph, passage.text, start), end: rawPoint(passage.paragraph, passage.text, end)}
  const message = withoutStack(() => file.message(reason, {place, ruleId: id, source: 'unspun'}))
  return Object.assign(message, {
    actual: passage.text.slice(start, end),
    expected: expected.slice(0, 3),
    category: 'rewrite' as const,
    confidence,
    url: ruleUrl(id),
    around: wordsAround(passage.text, start, end),
    ...(fix !== undefined && {fix}),
    ...(note !== undefined && {note})
  })
}
