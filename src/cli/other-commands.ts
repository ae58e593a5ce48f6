/** The commands that read no articles. */
import {Argument, type Command, Option} from 'commander'
import type {ConfigFlags} from '../config/settings.js'
import {nearest} from '../mistakes/nearest.js'
import {UsageError} from '../mistakes/usage-error.js'
import {rules} from '../rules.js'
import type {Done} from './article-commands.js'
import {shells} from './completion/shells.js'
import {type Context, commands} from './context.js'
import {addExamples, addHelpOption} from './help.js'
import {oneOf} from './mistakes.js'
import {addConfigOptions} from './strip-options.js'

export function addExplain(program: Command, context: Context, done: Done): void {
  const command = program
    .command('explain')
    .summary('tell what a rule does, or list the rules')
    .description('Tells what a rule does, with an example. Without a rule, lists them all.')
    // Choices for the completion; what is no rule gets a hint by the command itself.
    .addArgument(new Argument('[rule]').choices(Object.keys(rules)).argParser(String))
    .action(async (rule?: string) => done(await (await import('./explain.js')).explainRule(rule, context)))
  addHelpOption(command, 'Options:')
  addExamples(command, 'unspun explain', 'unspun explain title-drift', 'unspun explain broken-quotes')
}

export function addInit(program: Command, context: Context, done: Done): void {
  const command = program
    .command('init')
    .summary('write a configuration to start from')
    .description('Writes a configuration to start from into this folder: unspun.config.mjs, with comments. Overwrites nothing.')
    .option('--json', 'write unspun.config.json instead, which has no comments')
    .action(async (options: {json?: boolean}) => done(await (await import('./init.js')).init(options, context)))
  addHelpOption(command, 'Options:')
  addExamples(command, 'unspun init', 'unspun init --json', 'unspun init && unspun print-config content/article.md')
}

export function addPrintConfig(program: Command, context: Context, done: Done): void {
  const command = addConfigOptions(program.command('print-config'))
    .summary('print what the configuration says for a file')
    .description('Prints, as JSON, what the configuration says for a file, and where it comes from. The file need not exist.')
    .argument('<path>')
    .action(async (path: string, options: ConfigFlags) =>
      done(await (await import('./print-config.js')).printConfig(path, options, context))
    )
  addHelpOption(command, 'Options:')
  addExamples(
    command,
    'unspun print-config content/article.md',
    'unspun print-config drafts/article.txt --config shared/unspun.config.json',
    'unspun print-config --no-config article.txt'
  )
}

export function addLsp(program: Command, context: Context, done: Done): void {
  const command = addConfigOptions(program.command('lsp'))
    .summary('serve an editor, as a language server')
    .description('Serves an editor as a language server over standard input and output: findings, corrections and silence as one types.')
    // Editors add it by habit; there is no other way.
    .addOption(new Option('--stdio').hideHelp())
    .action(async (options: ConfigFlags) => done(await (await import('./lsp.js')).lsp(options, context)))
  addHelpOption(command, 'Options:')
  addExamples(command, 'unspun lsp', 'unspun lsp --stdio', 'unspun lsp --config shared/unspun.config.json')
}

export function addCompletion(program: Command, context: Context, done: Done): void {
  const command = program
    .command('completion')
    .summary('print a completion script for a shell')
    .description('Prints a script that has bash, zsh or fish complete commands, options, their values and rules.')
    .addArgument(new Argument(`<${shells.join('|')}>`).choices(shells).argParser(oneOf(shells, 'shells')))
    .action(async (shell: (typeof shells)[number]) => {
      const {printCompletion} = await import('./completion/print.js')
      done(await printCompletion(shell, program, context))
    })
  addHelpOption(command, 'Options:')
  addExamples(
    command,
    "echo 'source <(unspun completion bash)' >> ~/.bashrc",
    "echo 'source <(unspun completion zsh)' >> ~/.zshrc    # below compinit",
    'unspun completion fish > ~/.config/fish/completions/unspun.fish'
  )
}

export function addHelp(program: Command): void {
  const command = program
    .command('help')
    .summary('print this help, or that of a command')
    .description('Prints help, or that of a command.')
    .addArgument(new Argument('[command]').choices(commands).argParser(String))
    .action((name?: string) => {
      const named = name === undefined ? program : program.commands.find((one) => one.name() === name)
      if (!named) {
        const near = nearest(name!, commands)
        throw new UsageError(`no command is called ${name}; ${near ? `did you mean unspun help ${near}?` : 'unspun --help lists them'}`)
      }
      named.outputHelp()
    })
  addHelpOption(command, 'Options:')
  addExamples(command, 'unspun help', 'unspun help check', 'unspun help completion')
}
