/** What a baseline file holds. */

export interface Entry {
  /** Relative to the folder of the baseline, with slashes. */
  path: string
  rule: string
  /** As they stand in the file, for those who read the baseline. */
  words: string
  fingerprint: string
  /** Equal findings in the file. */
  count: number
  /** Why they are right, where a person said so. */
  reason?: string
}

export interface BaselineFile {
  version: 1
  findings: Entry[]
}

export function isBaseline(value: unknown): value is BaselineFile {
  const {version, findings} = (value ?? {}) as Partial<BaselineFile>
  return version === 1 && Array.isArray(findings) && findings.every(isEntry)
}

function isEntry(value: unknown): boolean {
  const {path, rule, words, fingerprint, count, reason = ''} = (value ?? {}) as Partial<Entry>
  const texts = [path, rule, words, fingerprint, reason].every((one) => typeof one === 'string')
  return texts && Number.isInteger(count) && count! > 0
}
