/** The figures as tables: all of them for a terminal, the ratios in Markdown for the README. */
import type {Figure} from './figure.js'

/** @returns a table for a terminal, a part for each group */
export function plainTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [figure.what, measured(figure), peakOf(figure), figure.missing ?? ratioOf(figure)])
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => row[at]!.length)))
  const lines = rows.map(([what, value, peak, ratio], at) => {
    const head = figures[at]!.group === figures[at - 1]?.group ? '' : `${at > 0 ? '\n' : ''}${figures[at]!.group}\n`
    const cells = [what!.padEnd(widths[0]!), value!.padStart(widths[1]!), peak!.padStart(widths[2]!), ratio]
    return `${head}  ${cells.join('  ').trimEnd()}\n`
  })
  return lines.join('')
}

/** @returns a Markdown table of what has a ratio, in the groups' order */
export function markdownTable(figures: readonly Figure[]): string {
  const rows = figures
    .filter(({ratio}) => ratio !== undefined)
    .map((figure) => `| ${figure.what} | ${ratioOf(figure)} | ${peakOf(figure)} |\n`)
  return `| measured | ratio | peak memory |\n|---|---|---|\n${rows.join('')}`
}

const measured = ({value, unit}: Figure) => (value === undefined ? '' : `${value.toFixed(3)} ${unit}`)

const peakOf = ({peak}: Figure) => (peak === undefined ? '' : `${Math.round(peak / 1e6)} MB`)

function ratioOf({ratio, reads = '×'}: Figure): string {
  if (ratio === undefined) return ''
  const number = ratio >= 20 ? ratio.toFixed(0) : ratio >= 3 ? ratio.toFixed(1) : ratio.toFixed(2)
  return reads.replace('×', `${number} ×`)
}
