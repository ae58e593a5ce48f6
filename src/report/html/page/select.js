/** Which files the list shows, and in which order. */
/** @import {Entry} from '../model.js' */

/** @typedef {'path' | 'score' | 'findings' | 'removed'} Column */

/**
 * What a person has chosen; an empty text is no wish.
 *
 * @typedef {object} Choice
 * @property {string} words that stand in the path, in any case
 * @property {string} label
 * @property {string} rule
 * @property {boolean} flagged only files with findings
 * @property {Column} by
 * @property {boolean} down largest first
 */

/** @type {Readonly<Choice>} */
export const everything = {words: '', label: '', rule: '', flagged: false, by: 'score', down: true}

/**
 * @param {readonly Entry[]} files
 * @param {readonly number[]} findings of each file
 * @param {Choice} choice
 * @returns {number[]} places of the files
 */
export function select(files, findings, {words, label, rule, flagged, by, down}) {
  const wanted = words.toLowerCase().split(/\s+/)
  const places = [...files.keys()].filter((at) => {
    const {path, found, label: own} = files[at]
    if ((label && own !== label) || (rule && !Object.hasOwn(found, rule)) || (flagged && findings[at] === 0)) return false
    const name = path.toLowerCase()
    return wanted.every((word) => name.includes(word))
  })
  /** @type {(a: number, b: number) => number} */
  const compare = {
    path: (/** @type {number} */ a, /** @type {number} */ b) => order(files[a].path, files[b].path),
    score: (/** @type {number} */ a, /** @type {number} */ b) => files[a].score - files[b].score || findings[a] - findings[b],
    findings: (/** @type {number} */ a, /** @type {number} */ b) => findings[a] - findings[b] || files[a].score - files[b].score,
    removed: (/** @type {number} */ a, /** @type {number} */ b) => files[a].lines.removed - files[b].lines.removed
  }[by]
  // Of equals, the first of the run comes first, up and down.
  return places.sort((a, b) => (down ? compare(b, a) : compare(a, b)) || a - b)
}

/** By code units, as the command sorts. @param {string} a @param {string} b */
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
