/** The report, version 1: data that every format prints. Field names are fixed; more may be added. */
import {createRequire} from 'node:module'
import type {Article} from '../boilerplate/strip.js'
import type {Verdict} from '../rewrite/judge.js'
import type {Context} from './context.js'

export type Severity = 'error' | 'warning' | 'info'

export interface ReportMessage {
  ruleId: string
  category: string
  severity: Severity
  /** From 0 to 1; absent for what is not a judgement. */
  confidence?: number
  /** 1-based, in the raw input; columns and offsets count UTF-16 units. */
  line: number
  column: number
  endLine: number
  endColumn: number
  offset: number
  endOffset: number
  actual: string
  /** What was probably meant, best first. */
  expected: string[]
  reason: string
  /** Raw text around the span. */
  context?: Context
  url?: string
  /** Other rules that found the same. */
  evidence?: {ruleId: string; confidence: number}[]
  /** Text for the span, where the correction is certain. */
  fix?: string
  /** Of a further plugin's message, the plugin. */
  source?: string
  /** Stays when lines are added or moved; see `fingerprint`. Equal for findings that no reader could tell apart. */
  fingerprint: string
  /** Lines about the counts and scores behind the finding, where they were asked for. */
  note?: string
}

export interface FileReport {
  path: string
  verdict: Verdict
  lines: {total: number; kept: number; removed: number}
  /** Title, byline and date, where they were found. */
  article: Article
  /** `template` has the lines of the run that only gave themselves away by standing in other files of the folder too. */
  removed: {line: number; endLine: number; offset: number; endOffset: number; ruleId: string; template?: number[]}[]
  messages: ReportMessage[]
  /** Sentences of which a word was probably put in, with the probability; places as in `messages`. */
  sentences: {line: number; column: number; endLine: number; endColumn: number; score: number}[]
  /** What was corrected in the text, where that was asked for; no longer among the messages. */
  fixed?: ReportMessage[]
  /** Phrases of `allow` that something would have been said about. */
  allowed?: string[]
  /** What a person should know about the input, such as its encoding. */
  notes: string[]
}

export interface Report {
  schemaVersion: 1
  tool: {name: 'unspun'; version: string}
  files: FileReport[]
  /** Files that could not be read. */
  failures: Failure[]
  summary: Summary
}

/** A file that could not be read, and why. */
export interface Failure {
  path: string
  reason: string
}

export interface Summary {
  files: number
  messages: number
  errors: number
  warnings: number
  removedLines: number
}

/** The package's own version. */
export const version = (createRequire(import.meta.url)('unspun/package.json') as {version: string}).version

/** @param files one report a file, in the order in which they were given */
export function makeReport(files: FileReport[], failures: Failure[] = []): Report {
  const summary = emptySummary()
  for (const file of files) addToSummary(summary, file)
  return {schemaVersion: 1, tool: {name: 'unspun', version}, files, failures, summary}
}

export const emptySummary = (): Summary => ({files: 0, messages: 0, errors: 0, warnings: 0, removedLines: 0})

/** Counts a file in, so that a report that is printed file by file needs to keep none. */
export function addToSummary(summary: Summary, {messages, lines}: FileReport): void {
  summary.files++
  summary.messages += messages.length
  summary.errors += messages.filter(({severity}) => severity === 'error').length
  summary.warnings += messages.filter(({severity}) => severity === 'warning').length
  summary.removedLines += lines.removed
}
