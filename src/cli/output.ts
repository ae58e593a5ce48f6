/** Sends the report of a run to standard output and to files, in one or several formats, each file as soon as it is done. */
import {type Format, formats, humanFormats, type Look} from '../report/formats.js'
import {harmless} from '../report/printable.js'
import type {Reading} from '../report/reading-shape.js'
import {addToSummary, emptySummary, type Failure, type FileReport, makeReport} from '../report/report.js'
import {type Context, colours, write} from './context.js'
import {checkTargets, type Target} from './format-option.js'
import {writeReport} from './write-report.js'

export interface Output {
  /** Whether a format shows the text of the articles. */
  reads: boolean
  add: (file: FileReport, reading?: Reading) => Promise<void>
  fail: (failure: Failure) => Promise<void>
  /** @returns whether all that was asked for could be written */
  end: () => Promise<boolean>
}

/** One format on its way; of a file, the text is kept until the end. */
interface Channel extends Target {
  print: Format
  look: Look
  text: string[]
}

/**
 * Standard output gets nothing but the report. A reader of it that goes away ends it without a word; files are written all
 * the same.
 *
 * @param targets at most one without a file
 * @param options `color` and `quiet` as given
 * @throws UsageError when two formats go to one place
 */
export async function openOutput(
  targets: readonly Target[],
  context: Context,
  options: {color?: boolean; quiet?: boolean}
): Promise<Output> {
  checkTargets(targets)
  const channels = await Promise.all(targets.map((target) => openChannel(target, context, options)))
  const summary = emptySummary()
  const [files, failures]: [FileReport[], Failure[]] = [[], []]
  // What only streams is not kept, so that a run over any number of files fits.
  const keep = channels.some(({print}) => 'whole' in print)
  const told = channels.some(({format, file}) => file === undefined && humanFormats.includes(format))
  const put = async (textFor: (channel: Channel) => string) => {
    for (const channel of channels) await send(channel, textFor(channel), context)
  }
  return {
    reads: channels.some(({print}) => 'reads' in print && print.reads === true),
    async add(file, reading) {
      addToSummary(summary, file)
      if (keep) files.push(file)
      await put(({print, look}) => ('whole' in print ? '' : print.file(file, look, reading)))
    },
    async fail(failure) {
      failures.push(failure)
      if (!told) await write(context.stderr, `unspun: ${harmless(failure.path)}: ${harmless(failure.reason)}\n`)
      await put(({print, look}) => ('whole' in print ? '' : print.failure(failure, look)))
    },
    async end() {
      const report = {...makeReport(files, failures), summary}
      await put(({print, look}) => ('whole' in print ? print.whole(report, look) : print.end(report, look)))
      return writeFiles(channels, context)
    }
  }
}

async function openChannel(target: Target, context: Context, options: {color?: boolean; quiet?: boolean}): Promise<Channel> {
  const {quiet = false, color} = options
  const print: Format = await formats[target.format]()
  const here = target.file === undefined
  const look = {colours: colours(context, 'stdout', here ? color : false), columns: here ? context.stdout.columns : undefined, quiet}
  return {...target, print, look, text: []}
}

async function send(channel: Channel, text: string, {stdout}: Context): Promise<void> {
  if (text === '') return
  if (channel.file === undefined) await write(stdout, text)
  else channel.text.push(text)
}

async function writeFiles(channels: readonly Channel[], context: Context): Promise<boolean> {
  let good = true
  for (const {format, file, text} of channels) {
    if (file === undefined) continue
    const failure = await writeReport(file, text.join(''))
    if (failure === undefined) continue
    good = false
    await write(context.stderr, `unspun: --format ${format}=${harmless(file)}: cannot be written: ${harmless(failure)}\n`)
  }
  return good
}
