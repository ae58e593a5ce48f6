/** One error, one message: findings that overlap, or that stand side by side and mean the same, become one. */
import type {VFileMessage} from 'vfile-message'
import type {Finding, Ledger} from './rule.js'

declare module 'vfile-message' {
  interface VFileMessage {
    /** Rules that found the same error, less surely. */
    evidence?: {ruleId: string; confidence: number}[]
  }
}

/**
 * What explains better, before confidence: a rule that knows the phrase. Counts of words do not, nor does an article that
 * does not agree, which can be a sign that the word behind it was exchanged.
 */
const standing: Record<string, number> = {'article-agreement': 1, collocation: 1, idiom: 2}
const rank = ({ruleId = '', confidence = 0}: VFileMessage) => (standing[ruleId] ?? 3) + confidence

const mostExpected = 3

type Findings = Ledger['findings']

/** A span in UTF-16 offsets of a passage's text. */
interface Span {
  start: number
  end: number
}

/**
 * @param messages of category `rewrite` or `suppressed`
 * @param findings that each was made of
 * @returns the best message of each group, in order; the others are its evidence, and what they expected is joined to what
 *   it expects
 */
export function mergeFindings(messages: readonly VFileMessage[], findings: Findings): VFileMessage[] {
  const kept: VFileMessage[] = []
  // A chain of spans, each overlapping the next, is settled from its best message down.
  for (const chain of chainsOf(messages)) {
    const best: VFileMessage[] = []
    for (const message of chain.sort((a, b) => rank(b) - rank(a))) {
      const at = placeIn(best, message)
      const over = [best[at - 1], best[at]].find((other) => other && start(other) < end(message) && start(message) < end(other))
      if (over) absorb(over, message, findings)
      else best.splice(at, 0, message)
    }
    for (const message of best) {
      const before = kept.at(-1)
      const both = before && joinNeighbours(before, message, findings)
      if (both) kept[kept.length - 1] = both
      else kept.push(message)
    }
  }
  return kept
}

/** Makes a message the evidence of a better one that overlaps it. */
function absorb(over: VFileMessage, message: VFileMessage, findings: Findings): void {
  addEvidence(over, message)
  const [to, from] = [findings.get(over), findings.get(message)]
  // What a mechanical rule expects leaves the wrong word as it is.
  if (!to || !from || to.mechanical !== from.mechanical || to.finding.passage !== from.finding.passage) return
  const joined = message.expected!.flatMap((one) => translate(one, from.finding, to.finding) ?? [])
  over.expected = unique([...over.expected!, ...joined])
}

/**
 * @param left message that stands before `right`
 * @returns one message over both, when only white space is between them and they expect the same
 */
function joinNeighbours(left: VFileMessage, right: VFileMessage, findings: Findings): VFileMessage | undefined {
  const [first, last] = [findings.get(left), findings.get(right)]
  if (!first || !last || first.mechanical || last.mechanical || first.finding.passage !== last.finding.passage) return undefined
  if (left.category !== right.category) return undefined
  const {passage, start} = first.finding
  const {end} = last.finding
  if (passage.text.slice(first.finding.end, last.finding.start).trim() !== '') return undefined
  const theirs = right.expected!.map((one) => one.toLowerCase())
  const same = left.expected!.filter((one) => theirs.includes(one.toLowerCase()))
  if (same.length === 0) return undefined
  const [better, other] = rank(left) >= rank(right) ? [left, right] : [right, left]
  addEvidence(better, other)
  better.expected = unique([...same, ...better.expected!, ...other.expected!])
  better.actual = passage.text.slice(start, end)
  findings.set(better, {finding: {...findings.get(better)!.finding, start, end}, mechanical: false})
  spread(better, left, right)
  return better
}

/** @returns messages in order of their places, in groups that no other group's spans touch */
function chainsOf(messages: readonly VFileMessage[]): VFileMessage[][] {
  const chains: VFileMessage[][] = []
  let reach = -1
  for (const message of [...messages].sort(byPlace)) {
    if (start(message) < reach) chains.at(-1)!.push(message)
    else chains.push([message])
    reach = Math.max(reach, end(message))
  }
  return chains
}

/** @returns how many of the messages, which are in order, start before this one; by halves, because chains can be long */
function placeIn(messages: readonly VFileMessage[], message: VFileMessage): number {
  let [from, to] = [0, messages.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (start(messages[middle]!) < start(message)) from = middle + 1
    else to = middle
  }
  return from
}

function addEvidence(over: VFileMessage, message: VFileMessage): void {
  const own = over.ruleId === message.ruleId ? [] : [{ruleId: message.ruleId!, confidence: message.confidence!}]
  const all = [...(over.evidence ?? []), ...own, ...(message.evidence ?? [])]
  if (all.length > 0) over.evidence = all
  // An error stays one, whichever rule explains it.
  if (message.fatal && message.category === 'rewrite') over.fatal = true
}

/**
 * @param expected for the span `from`
 * @returns what it is for the span `to` of the same text; nothing where the rest of `from` would change too
 */
function translate(expected: string, from: Finding, to: Span): string | undefined {
  const {text} = from.passage
  const [first, last] = [text.slice(to.start, Math.max(to.start, from.start)), text.slice(Math.min(to.end, from.end), to.end)]
  const [before, behind] = [text.slice(from.start, Math.max(from.start, to.start)), text.slice(Math.min(from.end, to.end), from.end)]
  if (!expected.startsWith(before) || !expected.endsWith(behind) || expected.length <= before.length + behind.length) return undefined
  return first + expected.slice(before.length, expected.length - behind.length) + last
}

function unique(expected: readonly string[]): string[] {
  const seen = new Set<string>()
  const isNew = (one: string) => !seen.has(one.toLowerCase()) && seen.add(one.toLowerCase())
  return expected.filter(isNew).slice(0, mostExpected)
}

function spread(message: VFileMessage, first: VFileMessage, last: VFileMessage): void {
  if (first.place && 'start' in first.place && last.place && 'end' in last.place) {
    message.place = {start: first.place.start, end: last.place.end}
    message.line = first.place.start.line
    message.column = first.place.start.column
  }
}

const start = ({place}: VFileMessage) => (place && 'start' in place ? place.start.offset! : 0)
const end = ({place}: VFileMessage) => (place && 'end' in place ? place.end.offset! : 0)

/** Order in the raw text; what stands nowhere comes first. */
export const byPlace = (a: VFileMessage, b: VFileMessage) => (a.place ? start(a) : -1) - (b.place ? start(b) : -1)
