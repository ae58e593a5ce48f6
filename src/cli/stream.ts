/** `--jsonl`: a stream of documents in, the same documents out, each with its report. */
import type {FileReport} from '../report/report.js'
import {type BadRecord, fieldsWith, printRecord} from '../stream/record.js'
import type {CheckOptions} from './check.js'
import type {CleanOptions} from './clean.js'
import {type Context, exitCodes, readerLeft, write} from './context.js'
import {Failures} from './stream-failures.js'
import {type Done, type Outcome, workOnStream} from './stream-work.js'
import {Threshold} from './threshold.js'

/** @returns the exit code of `clean --jsonl` */
export async function cleanStream(given: readonly string[], options: CleanOptions, context: Context): Promise<number> {
  const {fix = false, suggest = false, evidence} = options
  const outcomes = workOnStream(given, {...options, withText: true}, {fix, suggest, evidence}, context)
  const failed = await deliver(outcomes, {withText: true, see: (report) => report}, context)
  return failed ? exitCodes.failure : exitCodes.clean
}

/** @returns the exit code of `check --jsonl` */
export async function checkStream(given: readonly string[], options: CheckOptions, context: Context): Promise<number> {
  const threshold = new Threshold(options)
  const outcomes = workOnStream(given, options, {evidence: options.evidence}, context)
  const failed = await deliver(outcomes, {withText: false, see: (report) => threshold.see(report)}, context)
  return failed ? exitCodes.failure : threshold.end(context)
}

interface Manner {
  withText: boolean
  /** Sees each report, and says what is printed of it. */
  see: (report: FileReport) => FileReport
}

/** @returns whether any document failed; once nobody reads the output, no more of them are asked for */
async function deliver(outcomes: AsyncIterable<Outcome>, manner: Manner, context: Context): Promise<boolean> {
  const failures = new Failures()
  for await (const outcome of outcomes) {
    if ('error' in outcome) failures.add(outcome)
    await write(context.stdout, 'error' in outcome ? printBad(outcome) : printGood(outcome, manner))
    if (readerLeft(context.stdout)) break
  }
  await failures.tell(context)
  return failures.count > 0
}

const printBad = ({fields = [], ...own}: BadRecord) => printRecord(fields, own)

function printGood({document, text, report}: Done, {withText, see}: Manner): string {
  return printRecord(fieldsWith(document, withText ? text : undefined), {...see(report), path: document.path})
}
