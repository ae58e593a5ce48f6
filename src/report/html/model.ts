/** What stands in the page as JSON: its script builds all else from it. */
import type {Reading, Span} from '../reading-shape.js'

/** Stands in the page once, and is read when it opens. */
export interface Index {
  /** Name and version. */
  tool: string
  files: Entry[]
  failures: {path: string; reason: string}[]
  /** The rules that are named in the page. */
  rules: Record<string, Rule>
  /** Megabytes that one article, and all articles, may take. */
  room: {article: number; all: number}
}

export interface Rule {
  /** What it finds; absent for rules of further plugins. */
  summary?: string
  /** The comment that silences it, for files in which authors can write one. */
  comment?: string
}

export interface Entry {
  path: string
  label: 'human' | 'suspect' | 'machine-rewritten'
  score: number
  lines: {total: number; removed: number}
  /** Findings by rule. */
  found: Record<string, number>
  /** Whether the page has its `Article`; absent where there was no room. */
  shown?: true
}

/** Stands in an element of its own for each file, and is read when somebody opens it. */
export interface Article {
  kind: Reading['kind']
  title?: string
  notes: string[]
  /** Absent where the text is too long for the page, or the file has none. */
  lines?: Line[]
  flags: Flag[]
}

/** A line that is not blank. */
export interface Line {
  /** 1-based, in the raw input. */
  line: number
  text: string
  /** Whether a blank line stands before it. */
  apart?: true
  /** The rule that removed it. */
  removed?: string
  /** Only gave itself away by standing in other files of the folder too. */
  template?: true
  /** No prose: front matter, code, an author's directive. */
  source?: true
}

/** A finding; places are those of the raw file. */
export interface Flag extends Partial<Span> {
  rule: string
  severity: 'error' | 'warning' | 'info'
  confidence: number
  line: number
  column: number
  actual: string
  expected: string[]
  reason: string
  /** Other rules that found the same. */
  evidence?: {ruleId: string; confidence: number}[]
  /** Counts and scores. */
  note?: string
  /** What stands around it, where the page has no text to show it in. */
  around?: string
  /** Whether an author can ask for silence about it. */
  silent?: true
}
