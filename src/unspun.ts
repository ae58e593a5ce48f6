/** The whole way in one call; apart from the index, so that the command line does not load what only other pipelines use. */
import {type PluggableList, unified} from 'unified'
import {VFile} from 'vfile'
import {decodeFile, unspunParse} from './article/parse.js'
import {unspunStringify} from './article/stringify.js'
import {readPage} from './boilerplate/page.js'
import type {StripOptions} from './boilerplate/strip.js'
import {applyRules, type RuleChoices} from './config/apply-rules.js'
import {declaredCharset, isPage} from './html/sniff.js'
import {unspunPreset} from './preset.js'
import {unspunContext} from './report/context.js'
import {type EditOptions, unspunEdit} from './rewrite/edit.js'
import type {Allowed} from './silence/allow.js'
import {unspunReportUnused, unspunSuppress} from './silence/plugin.js'

/** Raw text or HTML, the bytes of a file, or a vfile of either. */
export type Input = string | Uint8Array | VFile

export interface Options extends StripOptions, EditOptions {
  /** By the id of a rule: `off`, `warn` or `error`, or one of these with options; `off` or `on` for rules that remove lines. */
  rules?: RuleChoices
  /** Phrases that are never flagged. */
  allow?: readonly Allowed[]
  /** Findings less sure than this, from 0 to 1, are left out. */
  minConfidence?: number | undefined
  /** Retext plugins that read the article behind the rules; their messages join the file's, their changes do not. */
  plugins?: PluggableList
  /** Warns of directives in comments that silenced nothing. */
  reportUnused?: boolean
  /** Keeps the lines of the page, those that are removed too, for `readingOf`. */
  reading?: boolean
}

/**
 * Cleans and flags one article, as one tree however long it is; see `clean` for texts of any length.
 *
 * @param input raw scraped text or HTML, told apart by the file's extension or its content; bytes are decoded by what
 *   they are
 * @param options of stripping, of rules and their silence, and of what is written into the text: `fix`, `suggest`
 * @returns a vfile: `String(file)` is the cleaned article, `file.messages` what was removed and flagged (with
 *   positions in the raw input), `file.data` the verdict, the line counts, the encoding, title, byline and date
 * @throws BinaryInputError when bytes are not text; Error when a rule does not exist or a further plugin fails
 */
export async function unspun(input: Input, options: Options = {}): Promise<VFile> {
  const file = toFile(input)
  const parser = await parserFor(file)
  const {allow = [], plugins = [], reportUnused = false, reading = false} = options
  const processor = unified()
    .use(parser)
    .use(unspunSuppress, {allow, plugins: plugins.length > 0})
  if (reading) processor.use((await import('./report/reading.js')).unspunReading)
  processor.use(unspunPreset)
  applyRules(processor, options)
  if (plugins.length > 0) processor.use((await import('./config/further.js')).unspunFurther, plugins)
  if (reportUnused) processor.use(unspunReportUnused)
  return processor.use(unspunContext).use(unspunEdit, options).use(unspunStringify).freeze().process(file)
}

/**
 * @param file whose value is text or the bytes of one
 * @returns the lines of its visible text
 */
export async function visibleLines(file: VFile): Promise<string[]> {
  const parser = await parserFor(file)
  return readPage(unified().use(parser).freeze().parse(file)).page.lines.map(({text}) => text)
}

export const toFile = (input: Input) => (input instanceof VFile ? input : new VFile({value: input}))

/** Loads the HTML parser only for HTML. */
async function parserFor(file: VFile) {
  decodeValue(file)
  return isPage(file) ? (await import('./html/parse.js')).unspunParseHtml : unspunParse
}

/**
 * Makes text of the file's value, where it is bytes.
 *
 * @throws BinaryInputError when the bytes are not text
 */
export function decodeValue(file: VFile): void {
  const {value = ''} = file
  if (typeof value !== 'string') file.value = decodeFile(file, value, declaredCharset(value))
}
