/** How likely a page is rewritten, for rules whose findings people's own text holds too. */

/** Log-odds before the page is read, for each finding that speaks against it, and for each of its words. */
const start = -2.2
const perFinding = 3
const perWord = -0.0035

/**
 * @param findings telling findings on the page, the one in question left out; parts count
 * @param words on the page
 * @returns a probability
 */
export function rewrittenPage(findings: number, words: number): number {
  return sigmoid(start + perFinding * findings + perWord * words)
}

export const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))
