/** How help looks, so that it fits a screen: texts as they are written, and groups of options without lines between them. */
import {type Command, type HelpConfiguration, Option} from 'commander'

/** Choices, defaults and what the arguments are stand in the texts. */
export const helpLayout: HelpConfiguration = {
  minWidthToWrap: 20,
  optionDescription: ({description}) => description,
  subcommandTerm: (command) => command.name(),
  visibleArguments: () => []
}

/** Heading of the last group of options of commands that have many. */
export const lastGroup = 'Running:'

/** For commands that have many options. */
export const denseLayout: HelpConfiguration = {
  ...helpLayout,
  formatItemList: (heading, items) => (items.length === 0 ? [] : [heading, ...items, ...(heading === lastGroup ? [''] : [])])
}

/** @param heading of the group of options that it ends */
export const addHelpOption = (command: Command, heading: string) =>
  command.addHelpOption(new Option('-h, --help', 'print this help').helpGroup(heading))

/** @param lines three commands that one may want to type */
export const addExamples = (command: Command, ...lines: [string, string, string]) =>
  command.addHelpText('after', ['\nExamples:', ...lines].join('\n  '))
