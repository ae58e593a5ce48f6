/** The options that say which files are read, the same for all commands that read them. */
import {type Command, InvalidArgumentError} from 'commander'
import {parseExtensions} from '../files/extensions.js'

export interface FileFlags {
  ext?: string[]
  ignore?: boolean
  changed?: boolean
  since?: string
  stdinFilename?: string
}

export function addFileOptions(command: Command): Command {
  return command
    .optionsGroup('Files:')
    .option('--ext <list>', 'read these in folders (txt,md,text,html,htm,xhtml)', extensions)
    .option('--no-ignore', 'read what .gitignore and .unspunignore leave out')
    .option('--changed', 'only files that git knows to be changed or new')
    .addOption(command.createOption('--since <ref>', 'only files changed since this branch left that ref').implies({changed: true}))
    .option('--stdin-filename <path>', 'what to call standard input in the report')
}

function extensions(text: string): string[] {
  const list = parseExtensions(text)
  if (list.length === 0) throw new InvalidArgumentError('It has to be a list such as txt,md.')
  return list
}
