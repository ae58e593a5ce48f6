/** Cuts a line where findings begin and end. */
/** @import {Flag} from '../model.js' */

/**
 * A piece of a line, and the places of the findings that it has; findings that overlap share one.
 *
 * @typedef {{text: string, flags: number[]}} Piece
 */

/**
 * @param {string} text of the line
 * @param {readonly Flag[]} flags of the article
 * @param {readonly number[]} here places of those that stand in the line
 * @returns {Piece[]} that together are the text
 */
export function pieces(text, flags, here) {
  const sorted = [...here].sort((a, b) => startOf(flags[a]) - startOf(flags[b]) || a - b)
  /** @type {{start: number, end: number, flags: number[]}[]} */
  const groups = []
  for (const at of sorted) {
    const [start, end] = [startOf(flags[at]), Math.max(flags[at].end ?? 0, startOf(flags[at]))]
    const last = groups.at(-1)
    if (last && start < last.end) {
      last.end = Math.max(last.end, end)
      last.flags.push(at)
    } else groups.push({start, end, flags: [at]})
  }
  /** @type {Piece[]} */
  const parts = []
  let from = 0
  for (const group of groups) {
    if (group.start > from) parts.push({text: text.slice(from, group.start), flags: []})
    parts.push({text: text.slice(group.start, group.end), flags: group.flags})
    from = group.end
  }
  if (from < text.length || parts.length === 0) parts.push({text: text.slice(from), flags: []})
  return parts
}

/** @param {Flag} flag */
const startOf = ({start = 0}) => start

/**
 * @template {{removed?: string}} L
 * @param {readonly L[]} lines
 * @returns {{removed: string | undefined, first: number, lines: L[]}[]} lines one below the other that share their fate
 */
export function runs(lines) {
  /** @type {{removed: string | undefined, first: number, lines: L[]}[]} */
  const found = []
  for (const [at, line] of lines.entries()) {
    const last = found.at(-1)
    if (last && last.removed === line.removed) last.lines.push(line)
    else found.push({removed: line.removed, first: at, lines: [line]})
  }
  return found
}
