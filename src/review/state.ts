/** The review as a state machine: what a key does to what is on the screen. Nothing here touches a terminal or a file. */
import type {Article, Flag, Line} from './article.js'
import {type Decisions, undecided} from './decisions.js'

/** Something to look at: a removed run, a finding, or else a line. Of a run, the line is its first one. */
export interface Stop {
  line: number
  flag?: Flag
  run?: number
}

/** An article with what is decided about it. */
export interface Sheet {
  article: Article
  stops: readonly Stop[]
  /** Index of the stop that is looked at. */
  at: number
  decisions: Decisions
  seen: boolean
  /** Why phrases cannot be allowed in the configuration of this file, if so. */
  noPhrases?: string | undefined
}

export type Mode =
  | {kind: 'read' | 'help' | 'confirm-write' | 'confirm-quit'}
  /** A reason is being typed. */
  | {kind: 'reason'; scope: 'finding' | 'phrase'; text: string}

/** What whoever runs the machine is asked to do. */
export type Wish = 'write' | 'quit' | 'interrupt' | 'suspend'

export interface State {
  sheets: readonly Sheet[]
  /** Index of the sheet that is looked at. */
  at: number
  mode: Mode
  /** Sheets as they were before each decision, the last one last. */
  history: readonly {at: number; sheet: Sheet}[]
  /** One line for the person, until the next key. */
  notice?: string
  wish?: Wish
}

/**
 * @param articles at least one
 * @param noPhrases see `Sheet`
 */
export function openReview(articles: readonly Article[], noPhrases: readonly (string | undefined)[] = []): State {
  const sheets = articles.map((article, index): Sheet => {
    const stops = stopsOf(article)
    const first = stops.findIndex(isFinding)
    return {article, stops, at: Math.max(first, 0), decisions: undecided, seen: index === 0, noPhrases: noPhrases[index]}
  })
  return {sheets, at: 0, mode: {kind: 'read'}, history: []}
}

/** @returns whether there is something to decide, and not only a line to read */
export const isFinding = ({flag, run}: Stop) => flag !== undefined || run !== undefined

function stopsOf({lines}: Article): Stop[] {
  const stops: Stop[] = []
  for (const [index, line] of lines.entries()) {
    if (line.run !== undefined) {
      if (stops.at(-1)?.run !== line.run) stops.push({line: index, run: line.run})
    } else if (line.flags.length > 0) {
      for (const flag of line.flags) stops.push({line: index, flag})
    } else if (line.text.trim() !== '') stops.push({line: index})
  }
  return stops
}

export const sheetOf = ({sheets, at}: State) => sheets[at]!
export const stopOf = ({stops, at}: Sheet): Stop | undefined => stops[at]

/** @returns the lines that a stop means: all of a run, or the one */
export function linesOf({article: {lines}}: Sheet, {line, run}: Stop): Line[] {
  return run === undefined ? [lines[line]!] : lines.filter((one) => one.run === run)
}

/** @returns whether something was decided that would be lost */
export const isDirty = ({sheets}: State) => sheets.some(({decisions: {flags, removed}}) => flags.size + removed.size > 0)
