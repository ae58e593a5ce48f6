/** Which lines the page itself declares to be its article. */
import {normaliseLine} from '../article/normalise.js'

/** Fewer letters and digits occur by chance. */
const leastLetters = 12
const base = 31
let power = 1
for (let at = 0; at < leastLetters; at++) power = Math.imul(power, base)

/**
 * A line counts as part of a body when each run of 12 letters of it is, so that the time does not grow with the
 * number of lines times the length of the bodies.
 *
 * @param bodies each `articleBody` of the page; some hold tags and entities
 * @returns whether a line stands in one of them, letters and digits alone compared
 */
export function declaredLines(bodies: readonly string[]): (line: string) => boolean {
  const known = new Set<number>()
  for (const body of bodies) {
    const text = normaliseLine(body).text.replace(/<[^<>]*>/g, ' ')
    for (const run of runs(squeeze(text))) known.add(run)
  }
  return (line) => {
    if (known.size === 0) return false
    const letters = squeeze(line)
    if (letters.length < leastLetters) return false
    for (const run of runs(letters)) if (!known.has(run)) return false
    return true
  }
}

const squeeze = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** A number for each run of 12 units; nearly always another one for another run. */
function* runs(letters: string): Generator<number> {
  let sum = 0
  for (let at = 0; at < letters.length; at++) {
    sum = (Math.imul(sum, base) + letters.charCodeAt(at)) | 0
    if (at >= leastLetters) sum = (sum - Math.imul(letters.charCodeAt(at - leastLetters), power)) | 0
    if (at >= leastLetters - 1) yield sum
  }
}
