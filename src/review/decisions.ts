/** What a person decided about an article, and the text that comes of it. */
import {joinParts} from '../article/stringify.js'
import {applyEdits, type Draft, openDraft, placeInDraft} from '../rewrite/draft.js'
import type {Article, Flag, Line} from './article.js'

export type FlagDecision =
  /** The words stay. */
  | {kind: 'keep'}
  /** One of the suggestions is written. */
  | {kind: 'accept'; choice: number}
  /** The words stay, and `check` is not to tell of them: of this finding, or of the phrase anywhere. */
  | {kind: 'silence'; scope: 'finding' | 'phrase'; reason: string}

/** Where nothing is decided, removed lines stay removed and flagged words stay. */
export interface Decisions {
  flags: ReadonlyMap<Flag, FlagDecision>
  /** Whether a line is removed, where that is not what the report says. */
  removed: ReadonlyMap<Line, boolean>
}

export const undecided: Decisions = {flags: new Map(), removed: new Map()}

export const isRemoved = (line: Line, {removed}: Decisions) => removed.get(line) ?? line.run !== undefined

/** @returns the words that are to stand in the place of a flag's, if any */
export function accepted(flag: Flag, {flags}: Decisions): string | undefined {
  const decision = flags.get(flag)
  return decision?.kind === 'accept' ? flag.message.expected[decision.choice] : undefined
}

/** @returns the text of a line with all suggestions that were accepted in it */
function draftOf({text, flags}: Line, decisions: Decisions): Draft {
  const edits = flags.flatMap((flag) => {
    const words = accepted(flag, decisions)
    return words === undefined ? [] : [{start: flag.start, end: flag.end, text: words}]
  })
  return edits.length > 0 ? applyEdits(openDraft(text), edits) : openDraft(text)
}

/** @returns the cleaned article; where nothing is decided, that which `unspun` prints */
export function cleanedText({lines}: Article, decisions: Decisions): string {
  const kept = lines.filter((line) => !isRemoved(line, decisions))
  return joinParts(kept.flatMap((line) => [draftOf(line, decisions).text, line.after]))
}

/** A finding of which nobody wants to hear again. */
export interface Silenced {
  flag: Flag
  scope: 'finding' | 'phrase'
  reason: string
  /** The line as it will be, and the span in it. */
  text: string
  start: number
  end: number
}

/** @returns the silenced findings of lines that stay */
export function silencedIn({lines}: Article, decisions: Decisions): Silenced[] {
  return lines
    .filter((line) => !isRemoved(line, decisions))
    .flatMap((line) =>
      line.flags.flatMap((flag) => {
        const decision = decisions.flags.get(flag)
        if (decision?.kind !== 'silence') return []
        const draft = draftOf(line, decisions)
        const [start, end] = [placeInDraft(draft, flag.start), placeInDraft(draft, flag.end)]
        return [{flag, scope: decision.scope, reason: decision.reason, text: draft.text, start, end}]
      })
    )
}
