/** The commands that read articles, with their options. */
import {type Command, Option} from 'commander'
import type {BaselineOptions} from './baseline.js'
import type {CheckOptions} from './check.js'
import type {CleanOptions} from './clean.js'
import type {Context} from './context.js'
import {addFileOptions} from './file-options.js'
import {formatOption} from './format-option.js'
import {addExamples, addHelpOption, denseLayout, lastGroup} from './help.js'
import {chosenFrom} from './mistakes.js'
import {parseCount, parseShare} from './numbers.js'
import type {ReviewOptions} from './review.js'
import {addScaleOptions} from './scale-options.js'
import {addStreamOptions} from './stream-options.js'
import {addConfigOptions, addStripOptions} from './strip-options.js'

/** Takes the exit code of the command that ran. */
export type Done = (code: number) => void

const pathsHelp = 'files, folders and globs; - or nothing reads standard input'

export function addClean(program: Command, context: Context, done: Done): void {
  const command = program
    .command('clean', {isDefault: true})
    .summary('print the cleaned article (the default)')
    .description('Cleans files, folders, globs or a pipe; the report goes to standard error.')
    .argument('[paths...]', pathsHelp)
  addStripOptions(addStreamOptions(addFileOptions(command)))
    .optionsGroup('Output and report:')
    .option('--out-dir <dir>', 'write each file below this folder, under its path')
    .addOption(new Option('--write', 'replace each file by its cleaned text').conflicts(['outDir', 'diff', 'concat']))
    .addOption(new Option('--diff', 'print what --write would change, as a unified diff').conflicts(['outDir', 'concat']))
    .option('--concat', 'print several files one after the other')
    .option('--raw', 'in GitHub Actions, print what could be a command too')
    .option('--removed <file>', 'keep what is removed in this file, as lines of JSON')
    .option('--fix', 'correct what is certain: quotation marks, “a hour”')
    .option('--suggest', 'write suggestions into the text: military cope{pact?}')
    .option('--evidence', evidence)
    .option('-q, --quiet', 'report only files that failed')
    .action(async (paths: string[], options: CleanOptions) => {
      const {clean} = await import('./clean.js')
      done(await clean(paths, {...program.opts(), ...options}, context))
    })
  finish(
    command,
    'unspun scraped.txt > article.txt',
    'unspun --out-dir cleaned scraped',
    'unspun --write --fix --removed removed.jsonl articles'
  )
}

export function addCheck(program: Command, context: Context, done: Done): void {
  const command = program
    .command('check')
    .summary('print the report alone, and fail on findings')
    .description('Reports on files, folders, globs or a pipe, and fails on findings.')
    .argument('[paths...]', pathsHelp)
  addStripOptions(addStreamOptions(addFileOptions(command)))
    .optionsGroup('Report:')
    .addOption(formatOption())
    .option('--min-confidence <p>', minConfidence, parseShare)
    .option('--baseline <file>', 'only what unspun baseline has not recorded there')
    .option('--report-unused', 'warn of directives and the like that silence nothing')
    .addOption(new Option('--report-unused-disable-directives').implies({reportUnused: true}).hideHelp())
    .option('--evidence', evidence)
    .option('-q, --quiet', 'only what fails the run, nothing of clean files')
    .optionsGroup('Exit code (0 clean, 1 findings, 2 failure):')
    .addOption(chosenFrom('--fail-on <severity>', 'error, warning (default) or never', severities, 'severities').default('warning'))
    .option('--max-warnings <n>', 'fail when there are more warnings', parseCount)
    .action(async (paths: string[], options: CheckOptions) => {
      const {check} = await import('./check.js')
      done(await check(paths, {...program.opts(), ...options}, context))
    })
  finish(
    command,
    'unspun check --min-confidence 0.8 content',
    'unspun check --format github --format sarif=unspun.sarif content',
    'unspun check --changed --since main --baseline unspun-baseline.json content'
  )
}

const severities = ['error', 'warning', 'never'] as const
const minConfidence = 'only findings at least this sure, from 0 to 1'
const evidence = 'tell the counts and scores behind each finding'

export function addReview(program: Command, context: Context, done: Done): void {
  const command = program
    .command('review')
    .summary('look at an article on the terminal, and decide')
    .description(
      'Shows articles on the terminal, with what was removed and flagged. Keys accept suggestions, keep or remove lines and silence findings; what was decided is written only when it is confirmed. Where there is no terminal, prints the view.'
    )
    .argument('[paths...]', pathsHelp)
  addStripOptions(addFileOptions(command))
    .optionsGroup('Review:')
    .option('--out-dir <dir>', 'write each article below this folder, not in its place')
    .option('--baseline <file>', 'known and silenced findings (unspun-baseline.json)')
    .option('--min-confidence <p>', minConfidence, parseShare)
    .action(async (paths: string[], options: ReviewOptions) => {
      const {review} = await import('./review.js')
      done(await review(paths, {...program.opts(), ...options}, context))
    })
  finish(command, 'unspun review scraped.txt', 'unspun review --out-dir cleaned pages', 'unspun review --min-confidence 0.8 --changed')
}

export function addBaseline(program: Command, context: Context, done: Done): void {
  const command = program
    .command('baseline')
    .summary('record the findings of today, for check --baseline')
    .description(
      'Records the findings of today, so that check --baseline tells only of new ones. Reads this folder, or the files, folders and globs that are named.'
    )
    .argument('[paths...]', 'files, folders and globs; nothing reads this folder')
  addStripOptions(addFileOptions(command))
    .optionsGroup('Baseline:')
    .option('--baseline <file>', 'where to record them (unspun-baseline.json)')
    .option('--prune', 'drop what is gone, and record nothing new')
    .option('--min-confidence <p>', minConfidence, parseShare)
    .action(async (paths: string[], options: BaselineOptions) => {
      const {baseline} = await import('./baseline.js')
      done(await baseline(paths, {...program.opts(), ...options}, context))
    })
  finish(command, 'unspun baseline', 'unspun baseline --min-confidence 0.8 content', 'unspun baseline --prune')
}

/** The last group of options, which is the same for all of them, and the examples. */
function finish(command: Command, ...examples: [string, string, string]): void {
  addConfigOptions(addScaleOptions(command.optionsGroup(lastGroup))).configureHelp(denseLayout)
  addHelpOption(command, lastGroup)
  addExamples(command, ...examples)
}
