/** The option `--format NAME[=FILE]`, which can be given several times. */
import {resolve} from 'node:path'
import {InvalidArgumentError, Option} from 'commander'
import {UsageError} from '../mistakes/usage-error.js'
import {type FormatName, formatNames} from '../report/formats.js'
import {oneOf} from './mistakes.js'
import {isInput} from './over-input.js'

/** Where one format goes: to a file, or else to standard output. */
export interface Target {
  format: FormatName
  file?: string
}

export const formatOption = () =>
  new Option(
    '-f, --format <name>',
    `${formatNames.slice(0, -1).join(', ')} or ${formatNames.at(-1)}; name=file writes to a file (repeatable)`
  )
    .choices(formatNames)
    .argParser(parseFormat)

/**
 * @param text one value of the option
 * @param before what the option was given already
 * @throws InvalidArgumentError for an unknown format, or a file without a name
 */
export function parseFormat(text: string, before: readonly Target[] = []): Target[] {
  const [name = '', ...rest] = text.split('=')
  const format = oneOf(formatNames, 'formats')(name)
  if (rest.length === 0) return [...before, {format}]
  const file = rest.join('=')
  if (file === '') throw new InvalidArgumentError(`A file has to follow, as in ${name}=report.txt.`)
  return [...before, {format, file}]
}

/** @throws UsageError when one would go over an input */
export function keepInputs(targets: readonly Target[], inputs: readonly string[]): void {
  for (const {format, file} of targets) {
    if (file !== undefined && isInput(file, inputs)) throw new UsageError(`--format ${format}=${file} would write over an input`)
  }
}

/** @throws UsageError when two formats go to one place */
export function checkTargets(targets: readonly Target[]): void {
  const taken = new Map<string, Target>()
  for (const target of targets) {
    const {format, file} = target
    const place = file === undefined ? '' : resolve(file)
    const other = taken.get(place)
    if (other && file !== undefined) throw new UsageError(`--format ${other.format} and ${format} both write ${file}`)
    if (other) {
      throw new UsageError(
        `--format ${other.format} and ${format} both go to standard output; write one to a file: --format ${format}=FILE`
      )
    }
    taken.set(place, target)
  }
}
