/** One line for what was mistyped, with what was probably meant. */
import {type Command, type CommanderError, InvalidArgumentError, Option} from 'commander'
import {nearest} from '../mistakes/nearest.js'
import {UsageError} from '../mistakes/usage-error.js'

/**
 * Has a command throw what is wrong with its arguments.
 *
 * @param command throws UsageError; CommanderError, with exit code 0, where help or the version was printed
 */
export function throwMistakes(command: Command): void {
  command.exitOverride((error) => {
    throw error.exitCode === 0 ? error : new UsageError(tellMistake(error, command))
  })
}

function tellMistake({code, message}: CommanderError, command: Command): string {
  const text = message.replace(/^error: /, '')
  const [, flag] = (code === 'commander.unknownOption' && /^unknown option '(.*)'$/s.exec(text)) || []
  return flag === undefined ? text : `${text}${hint(flag.replace(/=.*/s, ''), command)}`
}

/** Options of the command itself come first, but not before another command that has exactly this one. */
function hint(flag: string, command: Command): string {
  const others = (command.parent?.commands ?? command.commands).filter((one) => one !== command)
  const owner = others.find((other) => flagsOf(other).includes(flag))
  if (owner) return `; unspun ${owner.name()} has it`
  const near = nearestFlag(flag, [...flagsOf(command), ...(command.parent ? flagsOf(command.parent) : [])])
  if (near) return `; did you mean ${near}?`
  for (const other of others) {
    const near = nearestFlag(flag, flagsOf(other))
    if (near) return `; did you mean unspun ${other.name()} ${near}?`
  }
  return ''
}

const flagsOf = (command: Command) =>
  command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({long, short}) => [long, short].filter((flag) => flag !== undefined))

const nearestFlag = (flag: string, flags: readonly string[]) =>
  flags.find((one) => one.toLowerCase() === flag.toLowerCase()) ?? nearest(flag, flags)

/** Has the options of a command refuse an empty value, as of a variable that is not set, where nothing else reads the value. */
export function refuseEmpty(command: Command): void {
  for (const option of command.options) {
    if (option.required && !option.parseArg) option.argParser(notEmpty)
  }
}

function notEmpty(text: string): string {
  if (text === '') throw new InvalidArgumentError('It is empty.')
  return text
}

/**
 * A parser of values that can only be one of some words.
 *
 * @param what the words are, in the plural
 * @throws InvalidArgumentError for any other, with the nearest
 */
export const oneOf =
  <Word extends string>(words: readonly Word[], what: string) =>
  (text: string): Word => {
    const word = words.find((one) => one === text)
    if (word !== undefined) return word
    const near = nearest(text, words)
    throw new InvalidArgumentError(`${near ? `Did you mean ${near}? ` : ''}The ${what} are ${words.join(', ')}.`)
  }

/** An option whose value can only be one of some words. */
export const chosenFrom = (flags: string, description: string, words: readonly string[], what: string) =>
  new Option(flags, description).choices(words).argParser(oneOf(words, what))
