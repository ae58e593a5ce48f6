/** Which lines of a page make up its article: labels for training, from the article's text. */

const word = /[\p{L}\p{N}_]+/gu

/** @returns words as the public article-extraction-benchmark splits them */
export const benchmarkWords = (text: string): string[] => text.match(word) ?? []

/** Least share of a line's words that has to align for a first guess. */
const leastAligned = 0.5

/**
 * Aligns lines with the article and then toggles single lines while that raises the benchmark's F1.
 *
 * @param lines of a page, blank ones left out
 * @param article the text of the article alone
 * @returns 1 for each line that belongs to the article
 */
export function labelLines(lines: readonly string[], article: string): Uint8Array {
  const words = lines.map(benchmarkWords)
  const truth = benchmarkWords(article)
  const aligned = alignWords(words.flat(), truth)
  const labels = new Uint8Array(lines.length)
  let at = 0
  for (const [index, {length}] of words.entries()) {
    const hits = aligned.subarray(at, at + length).reduce((sum, hit) => sum + hit, 0)
    labels[index] = length > 0 && hits >= leastAligned * length ? 1 : 0
    at += length
  }
  return climb(words, truth, labels)
}

/** Longest common subsequence of words, by dynamic programming; words in a run of more than three weigh more. */
function alignWords(page: readonly string[], truth: readonly string[]): Uint8Array {
  const [rows, columns] = [truth.length, page.length]
  const aligned = new Uint8Array(columns)
  if (rows === 0 || columns === 0) return aligned
  // The length of the common run that ends in each cell; long runs weigh more, so that stray words do not align.
  const score = new Float32Array((rows + 1) * (columns + 1))
  const run = new Uint16Array((rows + 1) * (columns + 1))
  const width = columns + 1
  for (let row = 1; row <= rows; row++) {
    for (let column = 1; column <= columns; column++) {
      const here = row * width + column
      let best = Math.max(score[here - width]!, score[here - 1]!)
      if (truth[row - 1] === page[column - 1]) {
        run[here] = Math.min(60000, run[here - width - 1]! + 1)
        const gain = score[here - width - 1]! + (run[here]! > 3 ? 1 : 0.3)
        if (gain >= best) best = gain
        else run[here] = 0
      }
      score[here] = best
    }
  }
  for (let row = rows, column = columns; row > 0 && column > 0; ) {
    const here = row * width + column
    if (run[here]! > 0 && score[here]! > score[here - 1]! && score[here]! > score[here - width]!) {
      aligned[column - 1] = 1
      row--
      column--
    } else if (score[here - 1]! >= score[here - width]!) column--
    else row--
  }
  return aligned
}

const key = (words: readonly string[], at: number) => words.slice(at, at + 4).join(' ')

/** Counts shared between the chosen lines and the article decide whether a line is better in or out. */
function climb(lines: readonly string[][], truth: readonly string[], labels: Uint8Array): Uint8Array {
  let best = scoreWords(truth, chosen(lines, labels))
  for (let round = 0, moved = true; moved && round < 4; round++) {
    moved = false
    for (let at = 0; at < lines.length; at++) {
      if (lines[at]!.length === 0) continue
      labels[at] = 1 - labels[at]!
      const now = scoreWords(truth, chosen(lines, labels))
      if (now.f1 > best.f1 + 1e-9) {
        best = now
        moved = true
      } else labels[at] = 1 - labels[at]!
    }
  }
  return labels
}

const chosen = (lines: readonly string[][], labels: Uint8Array) => lines.filter((_, at) => labels[at]).flat()

export interface Score {
  precision: number
  recall: number
  f1: number
}

/** 4-gram shingles of two texts, as the public article-extraction-benchmark compares them. */
export function scoreWords(truth: readonly string[], found: readonly string[]): Score {
  const [real, ours] = [shingles(truth), shingles(found)]
  let shared = 0
  for (const [shingle, count] of ours) shared += Math.min(count, real.get(shingle) ?? 0)
  const precision = ours.size === 0 ? 0 : shared / Math.max(1, found.length - 3)
  const recall = real.size === 0 ? 0 : shared / Math.max(1, truth.length - 3)
  return {precision, recall, f1: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall)}
}

function shingles(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  if (words.length === 0) return counts
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const shingle = key(words, at)
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}
