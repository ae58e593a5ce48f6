/** The command line, from arguments to an exit code. */
import {Command, CommanderError, InvalidArgumentError, Option} from 'commander'
import {formatNames} from '../report/formats.js'
import {harmless} from '../report/printable.js'
import {version} from '../report/report.js'
import {type CheckOptions, check} from './check.js'
import {type CleanOptions, clean} from './clean.js'
import {type Context, exitCodes, UsageError, write} from './context.js'
import {explainRule} from './explain.js'
import {parseFormat} from './format-option.js'
import {addStripOptions} from './strip-options.js'

/**
 * @param args without the names of node and of the script
 * @returns 0 clean, 1 findings (`check` only), 2 usage or unreadable files
 */
export async function run(args: readonly string[], context: Context): Promise<number> {
  let code: number = exitCodes.clean
  const program = makeProgram(context, (value) => {
    code = value
  })
  try {
    await program.parseAsync([...args], {from: 'user'})
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.failure
    await write(context.stderr, `unspun: ${error instanceof UsageError ? harmless(error.message) : (error as Error).stack}\n`).catch(
      () => {}
    )
    return exitCodes.failure
  }
}

function makeProgram(context: Context, done: (code: number) => void): Command {
  const program = new Command('unspun')
    .description('Cleans scraped articles: strips what is not the article, and flags words that a machine rewrite probably put in.')
    .version(version)
    .option('--color', 'colour the report even where no terminal shows it')
    .option('--no-color', 'never colour the report')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
      outputError: (text, write) => write(`unspun: ${text.replace(/^error: /, '')}`)
    })
    .addHelpText('after', examples)
  addStripOptions(program.command('clean', {isDefault: true}))
    .description('print the cleaned article, with the report on standard error (the default)')
    .argument('[paths...]', 'files to clean; - or nothing reads standard input')
    .option('--stdin-filename <path>', 'what to call standard input in the report')
    .option('--out-dir <dir>', 'write each cleaned file into this folder, under the path it has')
    .option('--fix', 'write the corrections that are certain: quotation marks, a and an, doubled words')
    .option('--suggest', 'write suggestions behind flagged words, as in military cope{pact?}')
    .option('--evidence', evidence)
    .option('--concat', 'print several files one after the other')
    .option('--quiet', 'no report')
    .action(async (paths: string[], options: CleanOptions) => done(await clean(paths, {...program.opts(), ...options}, context)))
  addStripOptions(program.command('check'))
    .description('report only, on standard output; exits with 1 when there is something to report')
    .argument('[paths...]', 'files to check; - or nothing reads standard input')
    .option('--format <name[=file]>', formatHelp, parseFormat)
    .addOption(
      new Option('--fail-on <severity>', 'least severity that fails the run').choices(['error', 'warning', 'never']).default('warning')
    )
    .option('--max-warnings <n>', 'allow so many warnings', parseCount)
    .option('--min-confidence <p>', 'report only findings at least this sure, from 0 to 1', parseShare)
    .option('--quiet', 'report only what fails the run: with --fail-on error or never, no warnings; nothing of clean files')
    .option('--evidence', evidence)
    .option('--stdin-filename <path>', 'what to call standard input in the report')
    .action(async (paths: string[], options: CheckOptions) => done(await check(paths, {...program.opts(), ...options}, context)))
  program
    .command('explain')
    .description('tell what a rule does; without a rule, list them')
    .argument('[rule]')
    .action(async (rule?: string) => done(await explainRule(rule, context)))
  return program
}

const formatHelp = `how to report: ${formatNames.join(', ')}; =FILE writes to a file (repeatable; default: stylish)`

const evidence = 'tell the counts and scores behind each finding'

const examples = `
unspun clean --help and unspun check --help list the options of each.

Examples:
  curl -s URL | unspun > article.txt
  unspun scraped.txt
  unspun --out-dir cleaned scraped/*.html
  unspun --fix --suggest scraped.txt
  unspun check --format json scraped.txt

Exit codes: 0 clean, 1 findings (check only), 2 wrong usage or unreadable files.`

function parseShare(text: string): number {
  const value = parseNumber(text)
  if (value > 1) throw new InvalidArgumentError('It has to be a number from 0 to 1.')
  return value
}

function parseCount(text: string): number {
  const value = parseNumber(text)
  if (!Number.isInteger(value)) throw new InvalidArgumentError('It has to be a whole number.')
  return value
}

function parseNumber(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value) || value < 0) throw new InvalidArgumentError('It has to be a number, not below 0.')
  return value
}
