/** A configuration that cannot be used. */
import {relative} from 'node:path'
import {UsageError} from '../mistakes/usage-error.js'

export class ConfigError extends UsageError {
  /** @param file of the configuration; the message is one line that names it */
  constructor(file: string, reason: string) {
    super(`${showPath(file)}: ${reason.replace(/\s+/g, ' ')}`)
  }
}

/** @returns a path as people know it: from here, where it is below */
export function showPath(file: string): string {
  const from = relative('.', file)
  return from === '' || from.startsWith('..') ? file : from
}
