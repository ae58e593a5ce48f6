/** How far a line shares the words of the page's prose: teasers tell other stories. */
import {startsOf} from '../language/rows.js'

/**
 * Shares of words that the prose close above and below has too, as in TextTiling (Hearst 1997). Only plain text has them:
 * where markup tells what belongs together they bring nothing.
 */
export const tilingNames = ['cohesion-before', 'cohesion-after']

/** The words of a page as numbers, line by line. */
interface Words {
  numbers: Int32Array
  /** Where the words of each line begin, and where the last line's end. */
  starts: Uint32Array
  /** How many different ones there are. */
  different: number
}

/**
 * @param contents of each line the words that carry its subject
 * @param signals takes `cohesion`, `kin`, and where they are wanted those of `tilingNames`; `prose` has to be there
 */
export function readCohesion(contents: readonly string[][], signals: ReadonlyMap<string, Float32Array>): void {
  const words = numberWords(contents)
  const prose = signals.get('prose')!
  readWhole(words, prose, signals.get('cohesion')!, signals.get('kin')!)
  for (const name of tilingNames) {
    const column = signals.get(name)
    if (column) readNearby(words, prose, column, name === 'cohesion-before' ? 1 : -1)
  }
}

function numberWords(contents: readonly string[][]): Words {
  const starts = startsOf(contents.map(({length}) => length))
  const numbers = new Int32Array(starts[contents.length]!)
  const known = new Map<string, number>()
  let next = 0
  for (const words of contents) {
    for (const word of words) {
      const number = known.get(word) ?? known.size
      if (number === known.size) known.set(word, number)
      numbers[next++] = number
    }
  }
  return {numbers, starts, different: known.size}
}

/** @returns in how many lines of prose each word stands */
function countProse({numbers, starts, different}: Words, prose: Float32Array): Int32Array {
  const counts = new Int32Array(different)
  const last = new Int32Array(different).fill(-1)
  for (let at = 0; at < prose.length; at++) {
    if (prose[at] === 0) continue
    for (let index = starts[at]!; index < starts[at + 1]!; index++) {
      const word = numbers[index]!
      if (last[word] !== at) counts[word]!++
      last[word] = at
    }
  }
  return counts
}

/** Words of a line that other prose of the page has: in one line of it at least, and in three. */
function readWhole(words: Words, prose: Float32Array, cohesion: Float32Array, kin: Float32Array): void {
  const {numbers, starts} = words
  const counts = countProse(words, prose)
  for (let at = 0; at < prose.length; at++) {
    const own = prose[at]! > 0 ? 1 : 0
    const some = Math.max(1, starts[at + 1]! - starts[at]!)
    let [shared, often] = [0, 0]
    for (let index = starts[at]!; index < starts[at + 1]!; index++) {
      const others = counts[numbers[index]!]! - own
      if (others > 0) shared++
      if (others > 2) often++
    }
    cohesion[at] = shared / some
    kin[at] = often / some
  }
}

/** Lines within which prose is close by. */
const near = 8
/** Words below which a line counts as if it had so many, so that one shared word says little. */
const fewWords = 3

/** @param step 1 to look at the prose above each line, -1 at that below */
function readNearby({numbers, starts, different}: Words, prose: Float32Array, column: Float32Array, step: 1 | -1): void {
  // The line of the walk in which each word stood last, of prose and of any kind.
  const inProse = new Int32Array(different).fill(-near - 1)
  const inLine = new Int32Array(different).fill(-1)
  for (let walked = 0; walked < prose.length; walked++) {
    const at = step > 0 ? walked : prose.length - 1 - walked
    let [shared, own] = [0, 0]
    for (let index = starts[at]!; index < starts[at + 1]!; index++) {
      const word = numbers[index]!
      if (inLine[word] === walked) continue
      inLine[word] = walked
      own++
      if (walked - inProse[word]! <= near) shared++
      if (prose[at]! > 0) inProse[word] = walked
    }
    column[at] = shared / Math.max(fewWords, own)
  }
}
