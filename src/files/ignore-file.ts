/** The lines of an ignore file, told so that one set of rules can hold those of many folders. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'

export interface IgnorePattern {
  pattern: string
  /** The file that has it. */
  mark: string
}

/**
 * @param folder that holds the ignore file
 * @param below the folder's place below the one that the rules are applied from, with slashes; empty for that one itself
 * @returns its patterns, as they would stand in the upper folder; none where there is no such file
 */
export function readIgnoreFile(folder: string, name: string, below: string): IgnorePattern[] {
  const path = join(folder, name)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return []
  }
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => ({pattern: moveUp(line, below), mark: path}))
}

/**
 * A pattern without a slash, save at its end, is meant for all folders below; another for this folder alone.
 *
 * @param below see `readIgnoreFile`
 */
export function moveUp(pattern: string, below: string): string {
  if (below === '') return pattern
  const negated = pattern.startsWith('!')
  // Behind a folder, marks that would open a comment or a negation need no backslash.
  const own = (negated ? pattern.slice(1) : pattern).replace(/^\\([!#])/, '$1')
  const rest = /\/./.test(own) ? own.replace(/^\//, '') : `**/${own}`
  return `${negated ? '!' : ''}/${below.replace(/[\\*?[\]]/g, '\\$&')}/${rest}`
}
