/** What can be typed, as commander's own commands say it. */
import type {Argument, Command, Option} from 'commander'

/** What a word can be: one of these, or the name of a file or folder, or what only the user knows. */
export type Values = readonly string[] | 'files' | 'folders' | 'anything'

export interface OptionShape {
  /** With their dashes. */
  long: string
  short?: string
  description: string
  repeatable: boolean
  /** What follows the option, if something does. */
  values?: Values
}

export interface CommandShape {
  name: string
  description: string
  /** Those of all commands too. */
  options: OptionShape[]
  /** What it takes beside options, if anything. */
  operands?: Values
}

export interface Shapes {
  /** The first is the one that runs where none is named. */
  commands: CommandShape[]
  /** Options that may stand in front of a command. */
  options: OptionShape[]
}

export function readShapes(program: Command): Shapes {
  const options = optionsOf(program)
  const own = new Set(options.map(({long}) => long))
  return {
    options,
    commands: program.commands.map((command) => {
      const [argument] = command.registeredArguments
      return {
        name: command.name(),
        description: command.summary(),
        options: [...optionsOf(command).filter(({long}) => !own.has(long)), ...options],
        ...(argument && {operands: operandsOf(argument)})
      }
    })
  }
}

const optionsOf = (command: Command) =>
  command
    .createHelp()
    .visibleOptions(command)
    .map((option) => shapeOf(option))

function shapeOf(option: Option): OptionShape {
  const {short, long, description} = option
  const [, name] = /<([^>]+)>/.exec(option.flags) ?? []
  return {
    long: long!,
    ...(short !== undefined && {short}),
    description,
    repeatable: description.includes('repeatable'),
    ...(name !== undefined && {values: option.argChoices ?? placeholders[name] ?? 'anything'})
  }
}

/** What the words in angle brackets stand for. */
const placeholders: Record<string, Values> = {file: 'files', path: 'files', dir: 'folders'}

const operandsOf = (argument: Argument): Values => argument.argChoices ?? 'files'
