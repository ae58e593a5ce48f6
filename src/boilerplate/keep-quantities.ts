/** Lists of what a recipe takes, which look like a menu: short lines without sentences, above the story. */
import type {PageLine} from './signals.js'

/** How much of something: “200g”, “2 tbsp”, “½ cup”. */
const quantity =
  /^\W*(?:\d+(?:[.,/]\d+)?|\d*\s?[½⅓⅔¼¾⅛])\s?(?:g|kg|mg|ml|cl|dl|l|oz|lbs?|pints?|tsp|tbsp|teaspoons?|tablespoons?|cups?|pinch(?:es)?|cloves?|sticks?|tins?|cans?|slices?)\b/i
/** Fewest lines that tell such a list. */
const leastQuantities = 2
/** Lines between it and the story. */
const widestGap = 4

/** Keeps lists of quantities beside the story, with what stands between their lines and the heading above. */
export function keepQuantities(lines: readonly PageLine[], kept: Uint8Array, isForeign: (at: number) => boolean): void {
  // Most pages have none, and need no closer look.
  if (!lines.some(({text}) => quantity.test(text))) return
  const isOther = (at: number) => lines[at]!.prose || isForeign(at)
  for (let from = 0; from < lines.length; from++) {
    let to = from
    while (to < lines.length && !isOther(to)) to++
    const told = Array.from({length: to - from}, (_, index) => from + index).filter((at) => quantity.test(lines[at]!.text))
    if (told.length >= leastQuantities) {
      const first = headingAbove(lines, told[0]!, from)
      const end = endOfBlock(lines, told.at(-1)! + 1, to)
      if (kept.subarray(Math.max(0, first - widestGap), end + widestGap).includes(1)) kept.fill(1, first, end)
    }
    from = to
  }
}

const headingAbove = (lines: readonly PageLine[], at: number, from: number) =>
  at > from && /:\s*$/.test(lines[at - 1]!.text) ? at - 1 : at

/** Where a blank line stands behind the last one. */
function endOfBlock(lines: readonly PageLine[], at: number, to: number): number {
  let end = at
  while (end < to && lines[end]!.blankBefore === 0) end++
  return end
}
