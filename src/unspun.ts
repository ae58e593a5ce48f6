/** The whole way in one call; apart from the index, so that the command line does not load what only other pipelines use. */
import {unified} from 'unified'
import {VFile} from 'vfile'
import {unspunParse} from './article/parse.js'
import {unspunStringify} from './article/stringify.js'
import {unspunPreset} from './preset.js'
import {type FileReport, reportFile} from './report/report.js'

/** Raw text, the bytes of a file, or a vfile of either. */
export type Input = string | Uint8Array | VFile

/**
 * Cleans and flags one article.
 *
 * @param input raw scraped text; bytes are decoded by what they are
 * @returns a vfile: `String(file)` is the cleaned article, `file.messages` what was removed and flagged (with
 *   positions in the raw input), `file.data` the verdict, the line counts and the encoding
 * @throws BinaryInputError when bytes are not text
 */
export async function unspun(input: Input): Promise<VFile> {
  const file = input instanceof VFile ? input : new VFile({value: input})
  return unified().use(unspunParse).use(unspunPreset).use(unspunStringify).freeze().process(file)
}

/**
 * @param input see `unspun`
 * @returns the article without its boilerplate
 */
export async function clean(input: Input): Promise<string> {
  return String(await unspun(input))
}

/**
 * @param input see `unspun`
 * @returns what was removed and flagged, as in `unspun check --format json`
 */
export async function check(input: Input): Promise<FileReport> {
  return reportFile(await unspun(input))
}
