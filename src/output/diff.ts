/** `--diff`: what cleaning changes, as a unified diff. */
import type {ChalkInstance} from 'chalk'
import {createTwoFilesPatch, FILE_HEADERS_ONLY, formatPatch} from 'diff'
import {harmless} from '../report/printable.js'

/** Changed lines up to which the smallest difference is sought; the time for it grows with their square. */
const mostChanges = 4000

/** @returns nothing when the texts are the same */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  const name = path.replace(/^[\\/]+/, '')
  const [from, to] = [`a/${name}`, `b/${name}`]
  const options = {maxEditLength: mostChanges, headerOptions: FILE_HEADERS_ONLY}
  return createTwoFilesPatch(from, to, before, after, undefined, undefined, options) ?? wholeDiff(from, to, before, after)
}

/** All of one text against all of the other. */
function wholeDiff(oldFileName: string, newFileName: string, before: string, after: string): string {
  const [old, fresh] = [linesOf(before), linesOf(after)]
  const hunk = {
    oldStart: 1,
    oldLines: old.length,
    newStart: 1,
    newLines: fresh.length,
    lines: [...marked('-', old, before), ...marked('+', fresh, after)]
  }
  const patch = {oldFileName, newFileName, oldHeader: undefined, newHeader: undefined, hunks: [hunk]}
  return formatPatch(patch, FILE_HEADERS_ONLY)
}

const linesOf = (text: string) => (text === '' ? [] : text.replace(/\n$/, '').split('\n'))

function marked(mark: string, lines: readonly string[], text: string): string[] {
  const end = text === '' || text.endsWith('\n') ? [] : ['\\ No newline at end of file']
  return [...lines.map((line) => mark + line), ...end]
}

/** @returns a diff for a person at a terminal, which nothing in it can steer */
export function paintDiff(diff: string, colours: ChalkInstance): string {
  const paint: [start: string, (line: string) => string][] = [
    ['--- ', colours.bold],
    ['+++ ', colours.bold],
    ['@@', colours.cyan],
    ['-', colours.red],
    ['+', colours.green]
  ]
  return diff
    .split('\n')
    .map((line) => {
      const shown = line.replace(/\r$/, '').split('\t').map(harmless).join('\t')
      return (paint.find(([start]) => line.startsWith(start))?.[1] ?? String)(shown)
    })
    .join('\n')
}
