/** The whole way in one call; apart from the index, so that the command line does not load what only other pipelines use. */
import {unified} from 'unified'
import {VFile} from 'vfile'
import {decodeFile, unspunParse} from './article/parse.js'
import {unspunStringify} from './article/stringify.js'
import {readPage} from './boilerplate/page.js'
import {type StripOptions, unspunStrip} from './boilerplate/strip.js'
import {declaredCharset, isHtml} from './html/sniff.js'
import {unspunPreset} from './preset.js'
import {unspunContext} from './report/context.js'
import {type FileReport, reportFile} from './report/report.js'
import {type EditOptions, unspunEdit} from './rewrite/edit.js'

/** Raw text or HTML, the bytes of a file, or a vfile of either. */
export type Input = string | Uint8Array | VFile

export interface Options extends StripOptions, EditOptions {}

/**
 * Cleans and flags one article.
 *
 * @param input raw scraped text or HTML, told apart by the file's extension or its content; bytes are decoded by what
 *   they are
 * @param options of stripping, and of what is written into the text: `fix`, `suggest`
 * @returns a vfile: `String(file)` is the cleaned article, `file.messages` what was removed and flagged (with
 *   positions in the raw input), `file.data` the verdict, the line counts, the encoding, title, byline and date
 * @throws BinaryInputError when bytes are not text
 */
export async function unspun(input: Input, options: Options = {}): Promise<VFile> {
  const file = input instanceof VFile ? input : new VFile({value: input})
  const parser = await parserFor(file)
  // A plugin that is used again keeps its place and takes the new options.
  const processor = unified().use(parser).use(unspunPreset).use(unspunStrip, options)
  return processor.use(unspunContext).use(unspunEdit, options).use(unspunStringify).freeze().process(file)
}

/**
 * @param input see `unspun`
 * @returns the lines of its visible text, as `Templates` learns them
 */
export async function linesOf(input: VFile): Promise<string[]> {
  const parser = await parserFor(input)
  return readPage(unified().use(parser).freeze().parse(input)).page.lines.map(({text}) => text)
}

/** Decodes the file's value, and loads the HTML parser only for HTML. */
async function parserFor(file: VFile) {
  const {value = ''} = file
  if (typeof value !== 'string') file.value = decodeFile(file, value, declaredCharset(value))
  return isHtml(file.path, String(file.value)) ? (await import('./html/parse.js')).unspunParseHtml : unspunParse
}

/**
 * @param input see `unspun`
 * @returns the article without its boilerplate
 */
export async function clean(input: Input, options?: Options): Promise<string> {
  return String(await unspun(input, options))
}

/**
 * @param input see `unspun`
 * @returns what was removed and flagged, as in `unspun check --format json`
 */
export async function check(input: Input, options?: Options): Promise<FileReport> {
  return reportFile(await unspun(input, options))
}
