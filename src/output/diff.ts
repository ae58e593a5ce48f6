/** `--diff`: what cleaning changes, as a unified diff. */
import {relative, resolve, sep} from 'node:path'
import type {ChalkInstance} from 'chalk'
import {createTwoFilesPatch, FILE_HEADERS_ONLY, formatPatch} from 'diff'
import {isInside} from '../files/inside.js'
import {harmless} from '../report/printable.js'

/** Changed lines up to which the smallest difference is sought; the time for it grows with their square. */
const mostChanges = 4000

/** @returns nothing when the texts are the same */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  const name = nameOf(path)
  const [from, to] = [`a/${name}`, `b/${name}`]
  const options = {maxEditLength: mostChanges, headerOptions: FILE_HEADERS_ONLY}
  const diff = createTwoFilesPatch(from, to, before, after, undefined, undefined, options) ?? wholeDiff(from, to, before, after)
  // Without a tab behind it, `patch` takes a name to end at its first space.
  return name.includes(' ') ? diff.replace(/^(--- [^"].*)\n(.*)\n/, '$1\t\n$2\t\n') : diff
}

/** @returns the path from here; outside of this folder, from the root, since `patch` takes no name that leads out of where it works */
function nameOf(path: string): string {
  const name = isInside('.', path) ? relative('.', path) : resolve(path).replace(/^[\\/]+/, '')
  return name.split(sep).join('/')
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
