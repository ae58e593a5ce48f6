/** What a page reads like, as plain data: apart from how it is found, since scripts in a browser read it too. */

export interface ReadingLine {
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

/** Where a raw span stands: the index of its line, and UTF-16 offsets in that line's text. */
export interface Span {
  at: number
  start: number
  end: number
}

export interface Reading {
  /** What the file is, which decides how an author can speak to unspun in it. */
  kind: 'text' | 'markdown' | 'html'
  lines: ReadingLine[]
  /** Spans of the findings by `spanKey`; of one over several lines, its part in the first. */
  spans: Record<string, Span>
}
