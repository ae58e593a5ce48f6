/** A finding in one sentence, for formats that show no text beside it. */
import type {ReportMessage} from './report.js'

/** @returns the reason, with the words and the suggestions where it does not name them itself */
export function tell({actual, expected, reason}: ReportMessage): string {
  const named = reason.includes(actual) ? reason : `“${actual}”: ${reason}`
  if (expected.length === 0 || reason.includes(expected[0]!)) return named
  return `${named}; perhaps ${expected.map((one) => `“${one}”`).join(' or ')}`
}
