/** The command line, from arguments to an exit code. */
import {Command, CommanderError, InvalidArgumentError, Option} from 'commander'
import type {ConfigFlags} from '../config/settings.js'
import {formatNames} from '../report/formats.js'
import {harmless} from '../report/printable.js'
import {version} from '../report/report.js'
import type {BaselineOptions} from './baseline.js'
import {type CheckOptions, check} from './check.js'
import {type CleanOptions, clean} from './clean.js'
import {type Context, exitCodes, UsageError, write} from './context.js'
import {explainRule} from './explain.js'
import {addFileOptions} from './file-options.js'
import {parseFormat} from './format-option.js'
import {Interrupted} from './interrupt.js'
import {addScaleOptions} from './scale-options.js'
import {addConfigOptions, addStripOptions} from './strip-options.js'

/**
 * @param args without the names of node and of the script
 * @returns 0 clean, 1 findings (`check` only), 2 usage or unreadable files, 130 or 143 after a signal
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
    if (error instanceof Interrupted) {
      await write(context.stderr, `unspun: ${error.message}\n`).catch(() => {})
      return error.exitCode
    }
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
  addScaleOptions(addFileOptions(addStripOptions(program.command('clean', {isDefault: true}))))
    .description('print the cleaned article, with the report on standard error (the default)')
    .argument('[paths...]', 'files, folders and globs; - or nothing reads standard input')
    .option('--out-dir <dir>', 'write each cleaned file into this folder, under the path it has')
    .addOption(new Option('--write', 'replace each file by its cleaned text').conflicts(['outDir', 'diff', 'concat']))
    .addOption(new Option('--diff', 'print what would change, as a unified diff, and write nothing').conflicts(['outDir', 'concat']))
    .option('--removed <file>', 'keep what is removed in this file, as lines of JSON')
    .option('--fix', 'write the corrections that are certain: quotation marks, a and an, doubled words')
    .option('--suggest', 'write suggestions behind flagged words, as in military cope{pact?}')
    .option('--evidence', evidence)
    .option('--concat', 'print several files one after the other')
    .option('--quiet', 'no report')
    .action(async (paths: string[], options: CleanOptions) => done(await clean(paths, {...program.opts(), ...options}, context)))
  addScaleOptions(addFileOptions(addStripOptions(program.command('check'))))
    .description('report only, on standard output; exits with 1 when there is something to report')
    .argument('[paths...]', 'files, folders and globs; - or nothing reads standard input')
    .option('--format <name[=file]>', formatHelp, parseFormat)
    .addOption(
      new Option('--fail-on <severity>', 'least severity that fails the run').choices(['error', 'warning', 'never']).default('warning')
    )
    .option('--max-warnings <n>', 'allow so many warnings', parseCount)
    .option('--min-confidence <p>', minConfidence, parseShare)
    .option('--quiet', 'report only what fails the run: with --fail-on error or never, no warnings; nothing of clean files')
    .option('--baseline <file>', 'report only what unspun baseline has not recorded in this file')
    .option('--report-unused, --report-unused-disable-directives', 'warn of silence that was of no use: directives, allow, the baseline')
    .option('--evidence', evidence)
    .action(async (paths: string[], options: CheckOptions) => done(await check(paths, {...program.opts(), ...options}, context)))
  addScaleOptions(addFileOptions(addStripOptions(program.command('baseline'))))
    .description('record the findings of today, so that check --baseline tells only of new ones')
    .argument('[paths...]', 'files to check; nothing for this folder, or with --prune for the files of the baseline')
    .option('--baseline <file>', 'where to record them (default: unspun-baseline.json)')
    .option('--prune', 'drop what is gone, and record nothing new')
    .option('--min-confidence <p>', minConfidence, parseShare)
    .action(async (paths: string[], options: BaselineOptions) => {
      const {baseline} = await import('./baseline.js')
      done(await baseline(paths, {...program.opts(), ...options}, context))
    })
  program
    .command('explain')
    .description('tell what a rule does; without a rule, list them')
    .argument('[rule]')
    .action(async (rule?: string) => done(await explainRule(rule, context)))
  program
    .command('init')
    .description('write a configuration to start from: unspun.config.mjs, with comments')
    .option('--json', 'write unspun.config.json instead')
    .action(async (options: {json?: boolean}) => done(await (await import('./init.js')).init(options, context)))
  addConfigOptions(program.command('print-config'))
    .description('print what the configuration says for a file, and where it comes from')
    .argument('<path>')
    .action(async (path: string, options: ConfigFlags) =>
      done(await (await import('./print-config.js')).printConfig(path, options, context))
    )
  return program
}

const minConfidence = 'report only findings at least this sure, from 0 to 1'
const formatHelp = `how to report: ${formatNames.join(', ')}; =FILE writes to a file (repeatable; default: stylish)`

const evidence = 'tell the counts and scores behind each finding'

const examples = `
unspun clean --help and unspun check --help list the options of each.

Examples:
  curl -s URL | unspun > article.txt
  unspun scraped.txt
  unspun --out-dir cleaned scraped
  unspun --write --removed removed.jsonl articles
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
