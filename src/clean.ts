/** Cleans a text of any length. */
import {VFile} from 'vfile'
import {isPage} from './html/sniff.js'
import {cutText, largestPiece, type Piece} from './pieces/cut.js'
import type {Part} from './pieces/join.js'
import type {Reading} from './report/reading-shape.js'
import type {FileReport} from './report/report.js'
import {reportFile} from './report/report-file.js'
import {decodeValue, type Input, type Options, toFile, unspun, visibleLines} from './unspun.js'

export interface Cleaned {
  text: string
  report: FileReport
  /** Where `options.reading` asks for it. */
  reading?: Reading
}

export interface Details {
  /** Tells the counts and scores behind each finding. */
  evidence?: boolean
  /** What a piece of a long text holds at most. */
  most?: typeof largestPiece
}

/**
 * Cleans and flags a file. A text that is longer than any article is read in pieces, each as a text of its own, so that time and
 * memory for each line stay the same; a web page cannot be cut.
 *
 * @throws see `unspun`
 */
export async function cleanFile(file: VFile, options: Options = {}, details: Details = {}): Promise<Cleaned> {
  decodeValue(file)
  const parts: Part[] = []
  for (const piece of piecesOf(file, details.most)) {
    if (isWhole(piece, file)) return cleanWhole(file, options, details)
    parts.push({piece, ...(await cleanWhole(fileOf(piece, file), options, details))})
  }
  const {joinCleaned} = await import('./pieces/join.js')
  return joinCleaned(parts, [...reportFile(file).notes, `longer than any article, so it was read in ${parts.length} pieces`])
}

async function cleanWhole(file: VFile, options: Options, details: Details): Promise<Cleaned> {
  await unspun(file, options)
  return {
    text: String(file),
    report: reportFile(file, details),
    ...(options.reading && {reading: (await import('./report/reading.js')).readingOf(file)})
  }
}

/**
 * @param file whose value is text or the bytes of one
 * @returns the lines of its visible text, as `Templates` learns them
 */
export async function linesOf(file: VFile): Promise<string[]> {
  decodeValue(file)
  const lines: string[][] = []
  for (const piece of piecesOf(file)) lines.push(await visibleLines(isWhole(piece, file) ? file : fileOf(piece, file)))
  return lines.flat()
}

const piecesOf = (file: VFile, most = largestPiece): Iterable<Piece> =>
  isPage(file) ? [{text: String(file.value), offset: 0, line: 1, column: 1}] : cutText(String(file.value), most)

const isWhole = ({text}: Piece, file: VFile) => text.length === String(file.value).length

const fileOf = ({text}: Piece, {path}: VFile) => new VFile({path, value: text, data: {isHtml: false}})

/**
 * @param input see `unspun`; a text of any length
 * @returns the article without its boilerplate
 */
export async function clean(input: Input, options?: Options): Promise<string> {
  return (await cleanFile(toFile(input), options)).text
}

/**
 * @param input see `unspun`; a text of any length
 * @returns what was removed and flagged, as in `unspun check --format json`
 */
export async function check(input: Input, options?: Options): Promise<FileReport> {
  return (await cleanFile(toFile(input), options)).report
}
