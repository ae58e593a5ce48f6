/** The formats by name, each loaded only when it is asked for. A format turns a report into text and does nothing else. */
import type {ChalkInstance} from 'chalk'
import type {Reading} from './reading-shape.js'
import type {Failure, FileReport, Report} from './report.js'

/** What a format for people has to know of where it is read. */
export interface Look {
  colours: ChalkInstance
  /** Columns of the terminal; absent where the report goes to a file or a pipe. */
  columns?: number | undefined
  /** Nothing about files without findings. */
  quiet?: boolean
}

/** Prints each file as soon as it is done. */
export interface StreamingFormat {
  /** Whether it shows the text of the articles. */
  reads?: boolean
  file: (file: FileReport, look: Look, reading?: Reading) => string
  failure: (failure: Failure, look: Look) => string
  /** What stands at the end, when all files are done. */
  end: (report: Omit<Report, 'files'>, look: Look) => string
}

/** Can print only when all is known. */
export interface WholeFormat {
  whole: (report: Report, look: Look) => string
}

export type Format = StreamingFormat | WholeFormat

export const formats = {
  stylish: async () => (await import('./stylish.js')).stylish,
  compact: async () => (await import('./compact.js')).compact,
  json: async () => (await import('./json.js')).json,
  jsonl: async () => (await import('./jsonl.js')).jsonl,
  sarif: async () => (await import('./sarif.js')).sarif,
  github: async () => (await import('./github.js')).github,
  junit: async () => (await import('./junit.js')).junit,
  html: async () => (await import('./html/html.js')).openHtml()
} satisfies Record<string, () => Promise<Format>>

export type FormatName = keyof typeof formats
export const formatNames = Object.keys(formats) as FormatName[]

/** Formats for people: who reads one needs no failure told again on standard error. */
export const humanFormats: readonly FormatName[] = ['stylish', 'compact']

/** @returns all of a report in a format */
export function print(format: Format, report: Report, look: Look): string {
  if ('whole' in format) return format.whole(report, look)
  const files = report.files.map((file) => format.file(file, look))
  const failures = report.failures.map((failure) => format.failure(failure, look))
  return [...files, ...failures, format.end(report, look)].join('')
}
