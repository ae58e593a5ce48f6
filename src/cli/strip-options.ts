/** The options that say what is stripped, the same for all commands that clean. */
import type {Command} from 'commander'
import {captions} from '../config/plan.js'
import {rules} from '../rules.js'

export function addStripOptions(command: Command): Command {
  return command
    .optionsGroup('Stripping:')
    .option('--body-only', 'remove title, byline and date too')
    .addOption(
      command
        .createOption('--keep <rule>', 'keep lines that this rule would remove (repeatable)')
        .choices(removing)
        .argParser((rule: string, before: string[] = []) => [...before, rule])
    )
    .option('--keep-captions', `keep captions and credits, like --keep ${captions}`)
    .option('--no-templates', 'learn nothing from lines that recur across a folder')
}

const removing = Object.keys(rules).filter((rule) => rules[rule]!.category === 'boilerplate')

export function addConfigOptions(command: Command): Command {
  return command.option('--config <file>', 'use this configuration for all files').option('--no-config', 'use no configuration')
}
