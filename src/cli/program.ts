/** The commands and their options. */
import {Command} from 'commander'
import {version} from '../report/report.js'
import {addBaseline, addCheck, addClean, addReview, type Done} from './article-commands.js'
import type {Context} from './context.js'
import {addHelpOption, helpLayout} from './help.js'
import {refuseEmpty, throwMistakes} from './mistakes.js'
import {addCompletion, addExplain, addHelp, addInit, addLsp, addPrintConfig} from './other-commands.js'

/** @returns what parses the arguments and runs a command; see `throwMistakes` for what it throws */
export function makeProgram(context: Context, done: Done): Command {
  const program = new Command('unspun')
    .usage('[command] [options] [paths...]')
    .description('Cleans scraped articles: strips what is not the article, and flags words that a machine rewrite probably put in.')
    .configureHelp(helpLayout)
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      outputError: () => {},
      getOutHelpWidth: () => (context.stdout.isTTY ? (context.stdout.columns ?? 80) : 80)
    })
    .helpCommand(false)
    .optionsGroup('Options of all commands:')
    .option('--color', 'colour the report even where no terminal shows it')
    .option('--no-color', 'never colour the report')
    .version(version, '-V, --version', 'print the version')
    .addHelpText('after', help)
  addHelpOption(program, 'Options of all commands:')
  addClean(program, context, done)
  addCheck(program, context, done)
  addReview(program, context, done)
  addBaseline(program, context, done)
  addExplain(program, context, done)
  addInit(program, context, done)
  addPrintConfig(program, context, done)
  addLsp(program, context, done)
  addCompletion(program, context, done)
  addHelp(program)
  for (const command of [program, ...program.commands]) {
    throwMistakes(command)
    refuseEmpty(command)
  }
  return program
}

const help = `
Examples:
  curl -s "$URL" | unspun > article.txt
  unspun --out-dir cleaned scraped
  unspun check --format sarif=unspun.sarif content

unspun help clean and unspun help check list the options of each.
Exit codes: 0 clean, 1 findings (check only), 2 wrong usage or unreadable files.`
