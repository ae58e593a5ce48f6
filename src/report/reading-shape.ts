/** What a page reads like, as plain data: apart from how it is found, since scripts in a browser read it too. */

/** A line, which may be blank, or what stands before the first one. */
export interface ReadingLine {
  /** 1-based, in the raw input. */
  line: number
  /** As it is printed. */
  text: string
  /** Line breaks up to the next line, as they are printed. */
  after: string
  /** Of a removed line, the index of its run in the report. */
  run?: number
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
